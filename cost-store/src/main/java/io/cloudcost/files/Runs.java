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

    private static final Pattern DAYS = Pattern.compile("\\d{8}-\\d{8}");
    private static final int MONTH = 6;

    private Runs() {}

    static void check(Path folder, List<Path> files) {
        Map<Path, Path> runs = new HashMap<>();
        for (Path file : files) {
            for (Path at = file.getParent(); at != null && at.getParent() != null; at = at.getParent()) {
                if (at.getFileName() != null
                        && RUN.matcher(at.getFileName().toString()).matches()) {
                    Path other = runs.putIfAbsent(export(at.getParent()), at);
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

    /** Runs of Azure lie in folders of the days they cover: those of one month belong together. */
    private static Path export(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return DAYS.matcher(name).matches() ? folder.resolveSibling(name.substring(0, MONTH)) : folder;
    }
}
