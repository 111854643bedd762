package io.cloudcost.monitor.gpu;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A source that people know by a name. */
record NamedSource(String name, GpuUseSource source) implements GpuUseSource {

    @Override
    public List<GpuSlice> read(Instant now, Duration since) {
        return source.read(now, since);
    }
}
