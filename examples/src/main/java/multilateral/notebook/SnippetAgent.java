package multilateral.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.execution.Util;

/** The program of the virtual machine in which snippets run; {@link SnippetMachine} starts it. */
final class SnippetAgent {

    private SnippetAgent() {}

    /**
     * Takes commands from a port of this computer until there are no more.
     *
     * @param args the port
     * @throws IOException if nobody listens there
     */
    public static void main(String[] args) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]))) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            Map<String, Consumer<OutputStream>> outputs =
                    Map.of(
                            "out", stream -> System.setOut(utf8(stream)),
                            "err", stream -> System.setErr(utf8(stream)));
            Map<String, Consumer<InputStream>> inputs = Map.of("in", System::setIn);
            Util.forwardExecutionControlAndIO(
                    new DirectExecutionControl(), in, out, outputs, inputs);
        }
        System.exit(0);
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
