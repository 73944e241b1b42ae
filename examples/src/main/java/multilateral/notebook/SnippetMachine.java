package multilateral.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jdk.jshell.execution.StreamingExecutionControl;
import jdk.jshell.execution.Util;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * Starts the virtual machine in which snippets run, and talks to it without delay. The one that
 * jshell brings exchanges packets of 127 bytes over a socket that waits for acknowledgements: about
 * 0.2 s a snippet, whatever it does. To stop a snippet is to end its machine.
 */
final class SnippetMachine implements ExecutionControlProvider {

    /** How long the machine may take to start, in milliseconds. */
    private static final int START = 60_000;

    private final String classPath;

    SnippetMachine(String classPath) {
        this.classPath = classPath;
    }

    @Override
    public String name() {
        return "notebook";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters)
            throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(START);
            Process process = start(env.extraRemoteVMOptions(), listener.getLocalPort());
            var unused = process.onExit().thenRun(() -> closeQuietly(listener));
            try {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                return connect(env, process, socket);
            } catch (IOException e) {
                String why =
                        process.isAlive()
                                ? "it said nothing for " + START / 1000 + " s"
                                : "it ended with status " + process.exitValue();
                process.destroyForcibly();
                throw new IOException(
                        "the virtual machine for snippets did not start: "
                                + why
                                + "; its options were "
                                + env.extraRemoteVMOptions(),
                        e);
            }
        }
    }

    private Process start(List<String> options, int port) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add(SnippetAgent.class.getName());
        command.add(Integer.toString(port));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("CLASSPATH", classPath);
        return builder.start();
    }

    private static ExecutionControl connect(ExecutionEnv env, Process process, Socket socket)
            throws IOException {
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream();
        return Util.remoteInputOutput(
                in,
                out,
                Map.of("out", env.userOut(), "err", env.userErr()),
                Map.of("in", env.userIn()),
                (results, commands) -> {
                    var unused = process.onExit().thenRun(env::closeDown);
                    return new Remote(commands, results, process);
                });
    }

    private static void closeQuietly(ServerSocket listener) {
        try {
            listener.close();
        } catch (IOException e) {
            // it waits no longer, which is all that is wanted
        }
    }

    /** The commands to the machine, which lives no longer than they do. */
    private static final class Remote extends StreamingExecutionControl {

        private final Process process;

        Remote(ObjectOutput commands, ObjectInput results, Process process) {
            super(commands, results);
            this.process = process;
        }

        @Override
        public void stop() {
            process.destroyForcibly();
        }

        @Override
        public void close() {
            try {
                if (process.isAlive()) {
                    super.close();
                }
                if (!process.waitFor(1, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
