package multilateral.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import multilateral.actor.Actor;
import multilateral.actor.ActorSet;
import multilateral.actor.Kind;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorCsvTest {

    @TempDir Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("actors.csv"), text);
    }

    private ActorSet read(String text) throws IOException {
        return ActorCsv.read(file(text), "id");
    }

    private void assertRefused(ActorCsv options, String text, String message) throws IOException {
        Path file = file(text);
        assertThatIOException()
                .isThrownBy(() -> options.load(file, "id"))
                .withMessageStartingWith(file + ", " + message);
    }

    private void assertRefused(String text, String message) throws IOException {
        assertRefused(ActorCsv.withDefaults(), text, message);
    }

    @Test
    void columnsOfNumbersBecomeQuantities() throws IOException {
        ActorSet actors =
                read(
                        """
                        id,name,region,gdp [USD],population
                        AUT,Austria,Europe,511685203845,9131761
                        BEL,Belgium,Europe,,1.1779946e7
                        """);
        assertThat(actors.ids()).containsExactly("AUT", "BEL");
        assertThat(actors.get(0)).isEqualTo(Actor.state("AUT", "Austria"));
        assertThat(actors.quantityNames()).containsExactly("gdp", "population");
        assertThat(actors.quantity("gdp").unit()).isEqualTo(Unit.of("USD"));
        assertThat(actors.quantity("population").unit()).isEqualTo(Unit.ONE);
        assertThat(actors.quantity("population").get("BEL")).isEqualTo(11_779_946);
    }

    @Test
    void missingCellIsAnErrorWhenItIsUsed() throws IOException {
        Quantities gdp = read("id,gdp,note\nAUT,5,\nBEL, ,\n").quantity("gdp");
        assertThat(gdp.missing()).containsExactly("BEL");
        assertThat(gdp.get("AUT")).isEqualTo(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gdp.get("BEL"))
                .withMessageContaining("BEL");
    }

    @Test
    void emptyColumnIsAQuantityWithoutFigures() throws IOException {
        ActorSet actors = read("id,gdp\nAUT,\nBEL,\n");
        assertThat(actors.quantity("gdp").missing()).containsExactly("AUT", "BEL");
    }

    @Test
    void actorWithoutANameGoesByTheId() throws IOException {
        assertThat(read("id,name\nAUT,Austria\nBEL,\n").get(1).name()).isEqualTo("BEL");
        assertThat(read("id,x\nAUT,1\n").get(0).name()).isEqualTo("AUT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFid,gdp\nAUT,5\n",
                "id,gdp\r\nAUT,5\r\n",
                "id,gdp\nAUT,5",
                "\n\nid,gdp\n\nAUT,5\n\n\n",
                "\"id\",\"gdp\"\n\"AUT\",\"5\"\n",
                " id , gdp\n AUT , 5 \n"
            })
    void dressingMakesNoDifference(String text) throws IOException {
        ActorSet actors = read(text);
        assertThat(actors.ids()).containsExactly("AUT");
        assertThat(actors.quantity("gdp").get("AUT")).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"12", "+12", "-0.5", ".5", "5.", "1e3", "1E-3", "0012", "4.9e-324"})
    void numbersAreRead(String number) throws IOException {
        assertThat(read("id,x\nAUT," + number + "\n").quantity("x").get(0))
                .isEqualTo(Double.parseDouble(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1,234\"",
                "1 234",
                "1'234",
                "1_234",
                "1234,5",
                "12%",
                "$12",
                "NaN",
                "nan",
                "Infinity",
                "-Infinity",
                "inf",
                "1.2.3",
                "1e999",
                "-1e999",
                "12\u00A0000"
            })
    void otherWritingsOfNumbersAreRefused(String number) throws IOException {
        String text = "id;gdp\nAUT;5\nBEL;" + number + "\n";
        String bare = number.replace("\"", "");
        assertRefused(
                ActorCsv.withDefaults().withDelimiter(';'),
                text,
                "line 3, column \"gdp\": value \"" + bare + "\" is ");
    }

    @Test
    void hintsSayWhatToWrite() throws IOException {
        assertRefused(
                "id,x\nAUT,\"1,234\"\n",
                "line 2, column \"x\": value \"1,234\" is not a number; write digits with a point"
                        + " for decimals and nothing between thousands");
        assertRefused(
                "id,x\nAUT,NaN\n",
                "line 2, column \"x\": value \"NaN\" is not a number that is finite; leave the cell"
                        + " empty for a missing figure");
        assertRefused(
                "id,x\nAUT,1\nBEL,n/a\n",
                "line 3, column \"x\": value \"n/a\" is not a number; leave the cell empty for a"
                        + " missing figure, or skip the column with withText");
        assertRefused("id,x\nAUT,1e400\n", "line 2, column \"x\": value \"1e400\" is too large");
    }

    static List<List<String>> malformed() {
        return List.of(
                List.of("", "line 1: the file is empty"),
                List.of("\n\n", "line 1: the file is empty"),
                List.of("id,gdp\n", "line 1: there is no row"),
                List.of("id,x,x\nA,1,2\n", "line 1: columns 2 and 3 are both named \"x\""),
                List.of("id,x [a],x [b]\nA,1,2\n", "line 1: columns 2 and 3 both hold \"x\""),
                List.of("id,\nA,1\n", "line 1: the header of column 2 is blank"),
                List.of("id,x\nA,1\nB\n", "line 3: 1 cells where the header has 2"),
                List.of("id,x\nA,1,2\n", "line 2: 3 cells where the header has 2"),
                List.of(
                        "id,x\nA,1\n\nA,2\n",
                        "line 4, column \"id\": value \"A\" is also on line 2"),
                List.of("id,x\n,1\n", "line 2, column \"id\": value \"\" is not an id"),
                List.of("id,x\n\"A,B\",1\n", "line 2, column \"id\": value \"A,B\" is not an id"),
                List.of("id,x\nA,\"1\n", "line 2: quotation marks do not match"),
                List.of("id,x\nA,\"1\"2\n", "line 2: quotation marks do not match"),
                List.of("Id,x\nA,1\n", "line 1: no column is named \"id\"; did you mean \"Id\"?"),
                List.of(
                        "key,x\nA,1\n",
                        "line 1: no column is named \"id\"; known are \"key\", \"x\""),
                List.of(
                        "id;x\nA;1\n",
                        "line 1: no column is named \"id\"; did you mean \"id;x\"? Maybe cells end"
                                + " in \";\": see withDelimiter"),
                List.of("id,x [t]\nA,many\n", "line 2, column \"x [t]\": value \"many\" is not"),
                List.of(
                        "id,kind\nA,planet\n",
                        "line 2, column \"kind\": value \"planet\" is not a"),
                List.of(
                        "id,n,x\nA,\"one\ntwo\",1\nB,b,?\n",
                        "line 4, column \"x\": value \"?\" is not a number"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformedFilesAreRefusedWithLineAndColumn(List<String> textAndMessage) throws IOException {
        assertRefused(textAndMessage.get(0), textAndMessage.get(1));
    }

    @Test
    void otherEncodingsAreRefused() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "id,name\nA,x\nT,Türkei\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatIOException()
                .isThrownBy(() -> ActorCsv.read(file, "id"))
                .withMessageStartingWith(file + ", line 3: the text is not UTF-8 (byte 0xfc)");
        Files.write(file, "id,name\nA,x\n".getBytes(StandardCharsets.UTF_16));
        assertThatIOException()
                .isThrownBy(() -> ActorCsv.read(file, "id"))
                .withMessageContaining("not UTF-8");
        Files.write(file, new byte[] {'i', 'd', '\n', 'A', (byte) 0xC3});
        assertThatIOException()
                .isThrownBy(() -> ActorCsv.read(file, "id"))
                .withMessageContaining("not UTF-8");
    }

    @Test
    void filesThatAreNotThereOrTooLargeAreRefused() throws IOException {
        assertThatIOException().isThrownBy(() -> ActorCsv.read(folder.resolve("none"), "id"));
        assertThatIOException().isThrownBy(() -> ActorCsv.read(folder, "id"));
        StringBuilder wide = new StringBuilder("id");
        for (int i = 0; i < 4096; i++) {
            wide.append(",c").append(i);
        }
        assertRefused(wide + "\n", "line 1: 4097 columns, at most 4096 are read");
        Path large = folder.resolve("large.csv");
        try (var channel =
                Files.newByteChannel(
                        large,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.SPARSE)) {
            channel.position(ActorCsv.MOST_BYTES);
            channel.write(ByteBuffer.wrap(new byte[] {'x'}));
        }
        assertThatIOException()
                .isThrownBy(() -> ActorCsv.read(large, "id"))
                .withMessageContaining("67108865 bytes, at most 67108864 are read");
    }

    @Test
    void optionsChangeWhatIsRead() throws IOException {
        Path file = file("code;label;year;gdp\nA;Alpha;x;1\nB;Beta;2;2\n");
        ActorSet actors =
                ActorCsv.withDefaults()
                        .withDelimiter(';')
                        .withNameColumn("label")
                        .withKind(Kind.FIRM)
                        .withUnit("gdp", Unit.of("EUR"))
                        .withText("year")
                        .load(file, "code");
        assertThat(actors.get(0)).isEqualTo(new Actor("A", "Alpha", Kind.FIRM));
        assertThat(actors.quantityNames()).containsExactly("gdp");
        assertThat(actors.quantity("gdp").unit()).isEqualTo(Unit.of("EUR"));
    }

    @Test
    void optionsThatDoNotFitTheFileAreRefused() throws IOException {
        assertRefused(
                ActorCsv.withDefaults().withUnit("gdp", Unit.of("EUR")),
                "id,gdp [USD]\nA,1\n",
                "line 1: column \"gdp\" is in USD by its header, but withUnit says EUR");
        assertRefused(
                ActorCsv.withDefaults().withText("note"),
                "id,notes\nA,1\n",
                "line 1: no column is named \"note\"; did you mean \"notes\"?");
        assertRefused(
                ActorCsv.withDefaults().withNameColumn("label"),
                "id,x\nA,1\n",
                "line 1: no column is named \"label\"");
    }

    @Test
    void wrongArgumentsAreRefused() {
        Path none = folder.resolve("none.csv");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActorCsv.read(none, " "))
                .withMessageContaining("idColumn (\" \")");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActorCsv.withDefaults().withDelimiter('x'))
                .withMessageContaining("delimiter ('x')");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActorCsv.withDefaults().withText("a", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActorCsv.withDefaults().withUnit("", Unit.ONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActorCsv.withDefaults().withNameColumn(""));
    }

    @Test
    void writtenFileReadsBack() throws IOException {
        ActorSet actors =
                ActorSet.of(
                                List.of(
                                        new Actor("A", "Alpha, \"first\"", Kind.CITY),
                                        new Actor("B b", "Beta\nline", Kind.CIVIL_SOCIETY)))
                        .with("x", Unit.ONE, 1, -0.0)
                        .with("gdp [old]", Unit.ONE, 0.1, 1e300)
                        .with("y", Unit.of("t[C]/a"), 4.9e-324, 1.2345678901234568e17);
        ActorSet all =
                actors.with("z", Quantities.partial(actors, Unit.PERCENT, Map.of("B b", 2.5)));
        Path file = folder.resolve("out.csv");
        ActorCsv.write(file, all);
        assertThat(Files.readString(file))
                .isEqualTo(
                        """
                        id,name,kind,x,gdp [old] [1],y [t[C]/a],z [%]
                        A,"Alpha, ""first""\",city,1,0.1,4.9E-324,
                        B b,"Beta
                        line",civil society,0,1.0E300,1.2345678901234568E17,2.5
                        """);
        ActorSet back = ActorCsv.read(file, "id");
        assertThat(back).isEqualTo(all);
        assertThat(back.quantityNames()).containsExactlyElementsOf(all.quantityNames());
        for (String name : all.quantityNames()) {
            assertThat(back.quantity(name)).isEqualTo(all.quantity(name));
        }
    }

    @Test
    void membersOfTheUnitedNationsReadBack() throws IOException {
        ActorSet members = UnitedNations.withHistory(2008, 2023);
        Path file = folder.resolve("members.csv");
        ActorCsv.withDefaults().withDelimiter('\t').save(file, members);
        ActorSet back = ActorCsv.withDefaults().withDelimiter('\t').load(file, "id");
        assertThat(back).isEqualTo(members);
        for (String name : members.quantityNames()) {
            assertThat(back.quantity(name)).isEqualTo(members.quantity(name));
        }
    }

    @Test
    void namesThatWouldNotReadBackAreNotWritten() {
        ActorSet actors = ActorSet.of("A");
        for (ActorSet bad :
                List.of(
                        actors.with("id", Unit.ONE, 1),
                        actors.with("kind", Unit.ONE, 1),
                        actors.with(" x", Unit.ONE, 1),
                        actors.with("x", Unit.of("a]"), 1),
                        actors.with("x", Unit.of(" USD"), 1),
                        actors.with("x\uD800", Unit.ONE, 1),
                        ActorSet.of(List.of(Actor.state("A", " Alpha"))))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ActorCsv.write(folder.resolve("out.csv"), bad))
                    .withMessageContaining("would not read back");
        }
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }
}
