package multilateral.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void codeIsColouredAndEscaped() {
        assertThat(Highlight.html("int a = 12; // < \"no\"\nString s = \"a\\\"<b>\"; /* x */"))
                .isEqualTo(
                        "<span class=\"k\">int</span> a = <span class=\"d\">12</span>; "
                                + "<span class=\"c\">// &lt; &quot;no&quot;</span>\n"
                                + "String s = <span class=\"s\">&quot;a\\&quot;&lt;b&gt;&quot;</span>; "
                                + "<span class=\"c\">/* x */</span>");
        assertThat(Highlight.html("newest.x2(a1)")).isEqualTo("newest.x2(a1)");
    }

    /** The imports of {@code ./notebook --shell} name every package of the library. */
    @Test
    void theShellImportsEverything() throws IOException {
        String imports = Files.readString(Path.of("src", "main", "jshell", "imports.jsh"));
        for (String module : new String[] {"core", "games", "examples"}) {
            Path packages = Path.of("..", module, "src", "main", "java", "multilateral");
            try (Stream<Path> folders = Files.list(packages).filter(Files::isDirectory)) {
                assertThat(folders)
                        .isNotEmpty()
                        .allSatisfy(
                                folder ->
                                        assertThat(imports)
                                                .contains(
                                                        "import multilateral."
                                                                + folder.getFileName()
                                                                + ".*;"));
            }
        }
    }
}
