package multilateral;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import multilateral.solve.Outcome;
import org.junit.jupiter.api.Test;

/** Holds what the module of the core shows to others. */
class ModuleTest {

    private static ModuleDescriptor descriptor() throws URISyntaxException {
        URI built = Outcome.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        return ModuleFinder.of(Path.of(built)).find("multilateral.core").orElseThrow().descriptor();
    }

    @Test
    void fourPackagesAreExportedToAll() throws URISyntaxException {
        Set<String> exported =
                descriptor().exports().stream()
                        .filter(export -> !export.isQualified())
                        .map(ModuleDescriptor.Exports::source)
                        .collect(Collectors.toSet());

        assertThat(exported)
                .containsExactlyInAnyOrder(
                        "multilateral.solve",
                        "multilateral.actor",
                        "multilateral.payoff",
                        "multilateral.game");
    }

    @Test
    void fractionsAreReadableByWhoeverReadsTheCore() throws URISyntaxException {
        Set<String> transitive =
                descriptor().requires().stream()
                        .filter(
                                r ->
                                        r.modifiers()
                                                .contains(
                                                        ModuleDescriptor.Requires.Modifier
                                                                .TRANSITIVE))
                        .map(ModuleDescriptor.Requires::name)
                        .collect(Collectors.toSet());

        assertThat(transitive).containsExactly("org.apache.commons.numbers.fraction");
    }
}
