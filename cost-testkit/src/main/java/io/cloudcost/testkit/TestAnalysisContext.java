package io.cloudcost.testkit;

import io.cloudcost.query.CostData;
import io.cloudcost.query.SnapshotData;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.AnalysisOption;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a rule sees in a test: a snapshot and options. It keeps what the rule could not judge. */
public final class TestAnalysisContext implements AnalysisContext {

    private final CostSnapshot snapshot;
    private final Map<String, Object> options = new TreeMap<>();
    private final Map<ResourceRef, String> unjudged = new LinkedHashMap<>();

    private TestAnalysisContext(CostSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** A context with default options. */
    public static TestAnalysisContext of(CostSnapshot snapshot) {
        return new TestAnalysisContext(snapshot);
    }

    /** Sets an option. */
    public <T> TestAnalysisContext with(AnalysisOption<T> option, T value) {
        options.put(option.key(), value);
        return this;
    }

    /** What the rule could not judge, and why; in its order. */
    public Map<ResourceRef, String> unjudged() {
        return Collections.unmodifiableMap(unjudged);
    }

    @Override
    public CostSnapshot snapshot() {
        return snapshot;
    }

    @Override
    public CostData costs() {
        return SnapshotData.of(snapshot);
    }

    @Override
    public Instant now() {
        return snapshot.collectedAt();
    }

    @Override
    public <T> T option(AnalysisOption<T> option) {
        Object value = options.get(option.key());
        return value == null ? option.defaultValue() : option.type().cast(value);
    }

    @Override
    public void notJudged(ResourceRef resource, String reason) {
        unjudged.put(resource, reason);
    }
}
