package io.cloudcost.simulator.vultr;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What to generate. Immutable; {@link VultrEstate#spec()} builds it and says what holds unless told.
 *
 * @param seed where chance begins
 * @param now the estate's today
 * @param instances how many instances there are
 * @param invoices how many closed months were billed
 * @param linesPerInvoice how many lines each invoice has; empty for what the estate gives
 * @param pendingLines how many lines the open month has; empty for what the estate gives
 * @param invoiceMismatch by how much (USD) the newest invoice's amount exceeds the sum of its lines
 * @param pendingShape how the open month's charges are shown
 * @param counts how many there are of what was told
 * @param jobs machines that came and went with jobs
 */
public record VultrSpec(
        long seed,
        Instant now,
        int instances,
        int invoices,
        OptionalInt linesPerInvoice,
        OptionalInt pendingLines,
        BigDecimal invoiceMismatch,
        PendingShape pendingShape,
        Map<VultrCount, Integer> counts,
        List<VultrJob> jobs) {

    /**
     * Copies the counts.
     *
     * @throws IllegalArgumentException if parts are more than their whole, for example more stopped instances than
     *     instances
     */
    public VultrSpec {
        counts = Map.copyOf(counts);
        jobs = List.copyOf(jobs);
        SpecCheck.check(instances, counts);
    }

    /** How many there are of this. */
    public int count(VultrCount what) {
        return SpecCheck.count(instances, counts, what);
    }

    Dice dice(String name) {
        return new Dice(seed, name);
    }

    /** Builds a {@link VultrSpec}. Not thread-safe. */
    public static final class Builder {

        private long seed = 1;
        private Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
        private int instances = 100;
        private int invoices = 12;
        private OptionalInt linesPerInvoice = OptionalInt.empty();
        private OptionalInt pendingLines = OptionalInt.empty();
        private BigDecimal invoiceMismatch = BigDecimal.ZERO;
        private PendingShape pendingShape = PendingShape.LINES;
        private final Map<VultrCount, Integer> counts = new EnumMap<>(VultrCount.class);
        private List<VultrJob> jobs = List.of();

        Builder() {}

        /** Where chance begins; 1 unless told. */
        public Builder seed(long value) {
            this.seed = value;
            return this;
        }

        /** The estate's today; the begun hour of the system's clock unless told. */
        public Builder now(Instant value) {
            this.now = Objects.requireNonNull(value, "now").truncatedTo(ChronoUnit.SECONDS);
            return this;
        }

        /** How many instances there are; 100 unless told, 0 to 1,000,000. */
        public Builder instances(int value) {
            this.instances = within(value, "instances");
            return this;
        }

        /** How many closed months were billed; 12 unless told. */
        public Builder invoices(int value) {
            this.invoices = within(value, "invoices");
            return this;
        }

        /** How many lines each invoice has, made up with lines of deleted machines; unless told, what the estate gives. */
        public Builder linesPerInvoice(int value) {
            this.linesPerInvoice = OptionalInt.of(within(value, "linesPerInvoice"));
            return this;
        }

        /** How many lines the open month has so far; unless told, what the estate gives. */
        public Builder pendingLines(int value) {
            this.pendingLines = OptionalInt.of(within(value, "pendingLines"));
            return this;
        }

        /** By how much (USD) the newest invoice's amount exceeds the sum of its lines; 0 unless told. */
        public Builder invoiceMismatch(BigDecimal value) {
            this.invoiceMismatch = Objects.requireNonNull(value, "invoiceMismatch");
            return this;
        }

        /** How the open month's charges are shown; as lines unless told. */
        public Builder pendingShape(PendingShape value) {
            this.pendingShape = Objects.requireNonNull(value, "pendingShape");
            return this;
        }

        /** How many there are of something. */
        public Builder count(VultrCount what, int value) {
            counts.put(what, within(value, what.name()));
            return this;
        }

        /** Machines that came and went with jobs; none unless told. */
        public Builder jobs(List<VultrJob> value) {
            this.jobs = List.copyOf(value);
            return this;
        }

        /**
         * The finished specification.
         *
         * @throws IllegalArgumentException if parts are more than their whole
         */
        public VultrSpec build() {
            return new VultrSpec(
                    seed,
                    now,
                    instances,
                    invoices,
                    linesPerInvoice,
                    pendingLines,
                    invoiceMismatch,
                    pendingShape,
                    counts,
                    jobs);
        }

        private static int within(int value, String name) {
            if (value < 0 || value > 1_000_000) {
                throw new IllegalArgumentException(name + " must be from 0 to 1,000,000, but was " + value);
            }
            return value;
        }
    }
}
