package io.cloudcost.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Leaves out a file whose bytes are those of another: its rows would count twice. */
final class Copies {

    private static final int BUFFER = 1 << 16;

    private Copies() {}

    static List<Path> leaveOut(Collection<Path> paths, List<String> notes) {
        Map<Long, Long> bySize = paths.stream().collect(Collectors.groupingBy(Copies::size, Collectors.counting()));
        Map<String, Path> byContent = new HashMap<>();
        List<Path> kept = new ArrayList<>();
        for (Path path : paths) {
            Path same = bySize.getOrDefault(size(path), 0L) > 1 ? byContent.putIfAbsent(digest(path), path) : null;
            if (same == null) {
                kept.add(path);
            } else {
                notes.add("Left out " + path + ": it is a copy of " + same + ".");
            }
        }
        return kept;
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static String digest(Path path) {
        try (InputStream in = Files.newInputStream(path);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[BUFFER];
            int read;
            do {
                read = digest.read(buffer);
            } while (read >= 0);
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException e) {
            throw unreadable(path, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static FileException unreadable(Path path, IOException e) {
        return new FileException("Cannot read " + path + ": " + e.getMessage() + ".", e);
    }
}
