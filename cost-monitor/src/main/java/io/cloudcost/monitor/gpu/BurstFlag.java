package io.cloudcost.monitor.gpu;

import io.cloudcost.monitor.internal.gpu.FlagFile;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** Says whether GPUs are rented right now. Thread-safe. */
@FunctionalInterface
public interface BurstFlag {

    /**
     * How it stands now.
     *
     * @throws io.cloudcost.CostException if that cannot be told: then the time is not counted, and not lost either if the
     *     next reading follows soon
     */
    FlagReading read();

    /** A flag of one's own. When it changed between two checks nobody knows. */
    static BurstFlag from(BooleanSupplier flag) {
        return () -> new FlagReading(flag.getAsBoolean(), null);
    }

    /**
     * A file. It is set if the file is empty or says {@code 1}, {@code true}, {@code on} or {@code yes}; it is not if it says
     * {@code 0}, {@code false}, {@code off} or {@code no}, or if there is none. The file's time tells since when; of a file
     * that was removed nobody knows when.
     */
    static BurstFlag file(Path file) {
        return () -> {
            FlagFile.State state = FlagFile.read(file);
            return new FlagReading(state.on(), state.since());
        };
    }
}
