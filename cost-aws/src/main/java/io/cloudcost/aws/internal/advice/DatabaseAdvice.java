package io.cloudcost.aws.internal.advice;

import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Risk;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.computeoptimizer.model.DBStorageConfiguration;
import software.amazon.awssdk.services.computeoptimizer.model.RDSDBInstanceRecommendationOption;
import software.amazon.awssdk.services.computeoptimizer.model.RDSDBRecommendation;
import software.amazon.awssdk.services.computeoptimizer.model.RDSDBStorageRecommendationOption;

/** What Compute Optimizer says of databases: their class, and their storage. */
public final class DatabaseAdvice {

    private final Advised advised;

    /** @param account whose advice it is, unless it names another account of the organisation */
    public DatabaseAdvice(String provider, String account) {
        advised = new Advised(provider, account);
    }

    /** Up to two findings for each, those that save something. */
    public List<Finding> of(List<RDSDBRecommendation> wire) {
        return wire.stream()
                .flatMap(each -> Stream.concat(size(each), storage(each)))
                .map(AdviceFindings::of)
                .toList();
    }

    private Stream<Advice> size(RDSDBRecommendation wire) {
        return Told.first(wire.instanceRecommendationOptions(), RDSDBInstanceRecommendationOption::rank)
                .filter(option -> Told.saving(option.savingsOpportunity()) != null)
                .map(option -> new Advice(
                        List.of(advised.thing("RdsDbInstance", wire.accountId(), null, null, wire.resourceArn())),
                        "rds",
                        Claim.SIZE,
                        wire.currentDBInstanceClass(),
                        option.dbInstanceClass(),
                        Told.saving(option.savingsOpportunity()),
                        Told.METHOD,
                        Told.confidence(option.performanceRisk()),
                        Effort.MEDIUM,
                        Risk.MEDIUM,
                        facts(wire, wire.instanceFindingAsString())))
                .stream();
    }

    private Stream<Advice> storage(RDSDBRecommendation wire) {
        return Told.first(wire.storageRecommendationOptions(), RDSDBStorageRecommendationOption::rank)
                .filter(option -> Told.saving(option.savingsOpportunity()) != null)
                .map(option -> new Advice(
                        List.of(advised.thing("RdsDbInstance", wire.accountId(), null, null, wire.resourceArn())),
                        "rds",
                        Claim.STORAGE,
                        words(wire.currentStorageConfiguration()),
                        words(option.storageConfiguration()),
                        Told.saving(option.savingsOpportunity()),
                        Told.METHOD,
                        "0.8",
                        Effort.LOW,
                        Risk.MEDIUM,
                        facts(wire, wire.storageFindingAsString())))
                .stream();
    }

    private static List<Evidence> facts(RDSDBRecommendation wire, @Nullable String finding) {
        List<Evidence> facts =
                Told.facts(String.valueOf(finding), wire.lookbackPeriodInDays(), wire.lastRefreshTimestamp());
        wire.utilizationMetrics()
                .forEach(metric -> Told.measured(metric.nameAsString(), metric.statisticAsString(), metric.value())
                        .ifPresent(facts::add));
        return facts;
    }

    private static @Nullable String words(@Nullable DBStorageConfiguration wire) {
        return wire == null
                ? null
                : wire.storageType()
                        + Told.known(wire.allocatedStorage(), "GiB")
                        + Told.known(wire.iops(), "operations/s");
    }
}
