package io.cloudcost.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Tells from a file's bytes, not from its name, what it is. */
final class FileMagic {

    private static final int LOOKED_AT = 8192;
    private static final int PARQUET_MARK = 4;

    private FileMagic() {}

    /** @throws FileException if it is none of what can be read */
    static BillingFile look(Path path) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] head = read(file, 0);
            byte[] tail = read(file, Math.max(0, file.length() - PARQUET_MARK));
            return new BillingFile(path, format(path, head, tail));
        } catch (IOException e) {
            throw new FileException("Cannot read " + path + ": " + e.getMessage() + ".", e);
        }
    }

    private static byte[] read(RandomAccessFile file, long from) throws IOException {
        byte[] bytes = new byte[(int) Math.min(LOOKED_AT, file.length() - from)];
        file.seek(from);
        file.readFully(bytes);
        return bytes;
    }

    private static BillingFile.Format format(Path path, byte[] head, byte[] tail) {
        if (head.length == 0) {
            throw new FileException(path + " is empty.");
        }
        if (starts(head, "PAR1")) {
            return parquet(path, tail);
        }
        if (starts(head, "PARE")) {
            throw new FileException(path + " is an encrypted Parquet file: decrypt it first.");
        }
        if ((head[0] & 0xFF) == 0x1F && head.length > 1 && (head[1] & 0xFF) == 0x8B) {
            return isJson(unpacked(path)) ? BillingFile.Format.JSON_LINES_GZIP : BillingFile.Format.CSV_GZIP;
        }
        reason(head).ifPresent(reason -> {
            throw new FileException(path + " " + reason + ": give CSV in UTF-8, CSV compressed with gzip, or Parquet.");
        });
        return isJson(head) ? json(path, tail) : BillingFile.Format.CSV;
    }

    private static BillingFile.Format json(Path path, byte[] tail) {
        String end = new String(tail, StandardCharsets.ISO_8859_1);
        if (!end.endsWith("\n") && !end.stripTrailing().endsWith("}")) {
            throw new FileException(path + " ends in the middle of a row: it was cut off. Get it again.");
        }
        return BillingFile.Format.JSON_LINES;
    }

    /** Whether it starts as an object of JSON; no header line does. */
    private static boolean isJson(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        return text.replace("\uFEFF", "").stripLeading().startsWith("{");
    }

    private static byte[] unpacked(Path path) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
            return in.readNBytes(LOOKED_AT);
        } catch (IOException e) {
            throw new FileException("Cannot unpack " + path + ": " + e.getMessage() + ".", e);
        }
    }

    private static BillingFile.Format parquet(Path path, byte[] tail) {
        if (!starts(tail, "PAR1")) {
            throw new FileException(path + " is a Parquet file without its end: it was cut off. Get it again.");
        }
        return BillingFile.Format.PARQUET;
    }

    private static Optional<String> reason(byte[] head) {
        if (starts(head, "PK")) {
            return Optional.of("is a ZIP archive or a spreadsheet");
        }
        if (starts(head, "\u00FF\u00FE") || starts(head, "\u00FE\u00FF")) {
            return Optional.of("is text in UTF-16");
        }
        for (byte one : head) {
            if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t') {
                return Optional.of("is no text: it is compressed in another way, encrypted, or something else");
            }
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] bytes, String mark) {
        byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= wanted.length && Arrays.equals(wanted, Arrays.copyOf(bytes, wanted.length));
    }
}
