package io.cloudcost.files;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Exports that do not overwrite put each run into a folder named after its time. Without the manifest nobody knows which
 * of them is whole, and to add them up would count everything several times.
 */
final class Runs {

    /** {@code 20260105T031500Z-…} of AWS, {@code 202601050315} of Azure. */
    private static final Pattern RUN = Pattern.compile("\\d{8}T\\d{6}Z.*|\\d{12}");

    private Runs() {}

    static void check(Path folder, List<Path> files) {
        Map<Path, Path> runs = new HashMap<>();
        for (Path file : files) {
            for (Path at = file.getParent(); at != null && at.getParent() != null; at = at.getParent()) {
                if (at.getFileName() != null
                        && RUN.matcher(at.getFileName().toString()).matches()) {
                    Path other = runs.putIfAbsent(at.getParent(), at);
                    if (other != null && !other.equals(at)) {
                        throw new FileException("The folder " + folder + " holds several runs of one export (" + other
                                + ", " + at
                                + ") and no manifest that says which counts: copy the manifests too, or name"
                                + " the folder of the newest run.");
                    }
                }
            }
        }
    }
}
