package multilateral.game;

import java.io.IOException;

/** A fault in the text of a game file, at a line and column counted from 1. */
final class FormatFault extends IOException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    FormatFault(int line, int column, String message) {
        super("line " + line + ", column " + column + ": " + message);
        this.line = line;
        this.column = column;
    }

    /** A fault at the same place. */
    FormatFault with(String message) {
        return new FormatFault(line, column, message);
    }
}
