package multilateral.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.Test;

class SnippetMachineTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private JShell shell(String... options) {
        return JShell.builder()
                .out(new PrintStream(printed, true, StandardCharsets.UTF_8))
                .remoteVMOptions(options)
                .executionEngine(
                        new SnippetMachine(System.getProperty("java.class.path")), Map.of())
                .build();
    }

    private static SnippetEvent last(JShell shell, String source) {
        return shell.eval(source).stream().reduce((first, second) -> second).orElseThrow();
    }

    @Test
    void snippetsRunInAMachineOfTheirOwn() {
        try (JShell shell = shell()) {
            assertThat(last(shell, "long pid = ProcessHandle.current().pid();").value())
                    .isNotEqualTo(Long.toString(ProcessHandle.current().pid()));
            assertThat(last(shell, "int twice(int x) { return 2 * x; }").status())
                    .isEqualTo(Snippet.Status.VALID);
            assertThat(last(shell, "twice(21)").value()).isEqualTo("42");
            shell.eval("int twice(int x) { return x + x + 1; }");
            assertThat(last(shell, "twice(21)").value()).isEqualTo("43");
            shell.eval("System.out.print(\"größer\");");
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("größer");
    }

    @Test
    void whatASnippetThrowsIsTold() {
        try (JShell shell = shell()) {
            assertThat(last(shell, "Integer.parseInt(\"seven\")").exception())
                    .isInstanceOf(EvalException.class)
                    .hasMessageContaining("seven");
            assertThat(last(shell, "1 + 1").value()).isEqualTo("2");
        }
    }

    @Test
    void theMachineEndsWithItsShell() throws Exception {
        long pid;
        try (JShell shell = shell()) {
            pid = Long.parseLong(last(shell, "ProcessHandle.current().pid()").value());
            assertThat(ProcessHandle.of(pid)).isPresent();
        }
        ProcessHandle.of(pid)
                .map(ProcessHandle::onExit)
                .orElse(CompletableFuture.completedFuture(ProcessHandle.current()))
                .get(10, TimeUnit.SECONDS);
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void toStopASnippetIsToEndItsMachine() throws InterruptedException {
        try (JShell shell = shell()) {
            CountDownLatch down = new CountDownLatch(1);
            shell.onShutdown(closed -> down.countDown());
            CompletableFuture<Void> stopped =
                    CompletableFuture.runAsync(
                            shell::stop, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
            shell.eval("while (true) { Thread.onSpinWait(); }");
            assertThat(down.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(stopped).succeedsWithin(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void aMachineThatDoesNotStartIsNoWait() {
        assertThatIllegalStateException()
                .isThrownBy(() -> shell("-XX:NoSuchOption"))
                .havingCause()
                .withMessageContaining("did not start: it ended with status 1")
                .withMessageContaining("-XX:NoSuchOption");
    }
}
