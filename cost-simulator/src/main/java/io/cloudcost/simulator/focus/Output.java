package io.cloudcost.simulator.focus;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Opens a file for writing, compressed if its name ends with {@code .gz}. */
final class Output {

    private static final int SIZE = 1 << 16;

    private Output() {}

    static OutputStream open(Path path) throws IOException {
        OutputStream file = Files.newOutputStream(path);
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".gz") ? new Quick(file) : file;
    }

    /** Compresses with little effort: a bill of many rows is written once and read a few times. */
    private static final class Quick extends GZIPOutputStream {

        Quick(OutputStream file) throws IOException {
            super(file, SIZE);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
