package io.cloudcost.aws.internal.rules;

import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.spi.CostAnalyzer;
import io.cloudcost.testkit.AnalyzerContractTest;
import org.junit.jupiter.api.Nested;

/** What every rule must hold, of each of AWS's. */
class RuleContractsTest {

    @Nested
    class IdleInstancesContract extends AnalyzerContractTest {

        @Override
        protected CostAnalyzer analyzer() {
            return new IdleInstances();
        }

        @Override
        protected CostSnapshot wasteful() {
            return Estate.snapshot(Estate.idle());
        }
    }

    @Nested
    class UnderUsedInstancesContract extends AnalyzerContractTest {

        @Override
        protected CostAnalyzer analyzer() {
            return new UnderUsedInstances();
        }

        @Override
        protected CostSnapshot wasteful() {
            return Estate.snapshot(Estate.underUsed());
        }
    }

    @Nested
    class OffHoursContract extends AnalyzerContractTest {

        @Override
        protected CostAnalyzer analyzer() {
            return new OffHours();
        }

        @Override
        protected CostSnapshot wasteful() {
            return Estate.snapshot(Estate.office());
        }
    }

    @Nested
    class OldGenerationsContract extends AnalyzerContractTest {

        @Override
        protected CostAnalyzer analyzer() {
            return new OldGenerations();
        }

        @Override
        protected CostSnapshot wasteful() {
            return Estate.snapshot(Estate.unmeasured());
        }
    }

    @Nested
    class GravitonCandidatesContract extends AnalyzerContractTest {

        @Override
        protected CostAnalyzer analyzer() {
            return new GravitonCandidates();
        }

        @Override
        protected CostSnapshot wasteful() {
            return Estate.snapshot(Estate.unmeasured());
        }
    }

    @Nested
    class SpotCandidatesContract extends AnalyzerContractTest {

        @Override
        protected CostAnalyzer analyzer() {
            return new SpotCandidates();
        }

        @Override
        protected CostSnapshot wasteful() {
            return Estate.snapshot(Estate.unmeasured());
        }
    }

    @Nested
    class StoppedInstancesContract extends AnalyzerContractTest {

        @Override
        protected CostAnalyzer analyzer() {
            return new StoppedInstances();
        }

        @Override
        protected CostSnapshot wasteful() {
            return Estate.snapshot(
                    Estate.stopped(),
                    Estate.volume("vol-1", "gp3", "100", 3_000, "i-stopped", "8"),
                    Estate.address("i-stopped"));
        }
    }

    @Nested
    class IdleVolumesContract extends AnalyzerContractTest {

        @Override
        protected CostAnalyzer analyzer() {
            return new IdleVolumes();
        }

        @Override
        protected CostSnapshot wasteful() {
            return Estate.snapshot(Estate.idle(), Estate.volume("vol-1", "gp3", "100", 3_000, "i-idle", "8"));
        }
    }

    @Nested
    class Gp2VolumesContract extends AnalyzerContractTest {

        @Override
        protected CostAnalyzer analyzer() {
            return new Gp2Volumes();
        }

        @Override
        protected CostSnapshot wasteful() {
            return Estate.snapshot(Estate.volume("vol-1", "gp2", "100", 300, "i-idle", "10"));
        }
    }

    @Nested
    class IoVolumesContract extends AnalyzerContractTest {

        @Override
        protected CostAnalyzer analyzer() {
            return new IoVolumes();
        }

        @Override
        protected CostSnapshot wasteful() {
            return Estate.snapshot(Estate.volume("vol-1", "io1", "100", 5_000, "i-idle", "12.5"));
        }
    }

    @Nested
    class OversizedIopsContract extends AnalyzerContractTest {

        @Override
        protected CostAnalyzer analyzer() {
            return new OversizedIops();
        }

        @Override
        protected CostSnapshot wasteful() {
            return Estate.snapshot(Estate.volume("vol-1", "io1", "100", 5_000, "i-idle", "12.5"));
        }
    }

    @Nested
    class IdleNatGatewaysContract extends AnalyzerContractTest {

        @Override
        protected CostAnalyzer analyzer() {
            return new IdleNatGateways();
        }

        @Override
        protected CostSnapshot wasteful() {
            return Estate.snapshot(Estate.gateway("8000"));
        }
    }

    @Nested
    class IdleBalancersContract extends AnalyzerContractTest {

        @Override
        protected CostAnalyzer analyzer() {
            return new IdleBalancers();
        }

        @Override
        protected CostSnapshot wasteful() {
            return Estate.snapshot(Estate.balancer("7", 14));
        }
    }
}
