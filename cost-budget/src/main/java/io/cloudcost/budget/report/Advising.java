package io.cloudcost.budget.report;

import io.cloudcost.budget.report.CompareReport.Advice;
import io.cloudcost.budget.report.CompareReport.Counted;
import io.cloudcost.budget.report.CompareReport.Work;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says where a piece of work costs least: charges are held against charges, else estimates against estimates, of providers with enough
 * jobs of that work each.
 */
final class Advising {

    /** Of fewer jobs a mean says little. */
    static final int LEAST_JOBS = 5;

    /** What is less than a twentieth apart may be chance. */
    private static final BigDecimal LEAST_SAVING = new BigDecimal("0.05");

    private final List<Advice> advice = new ArrayList<>();
    private final List<String> abstained = new ArrayList<>();
    private int lonely;

    private record Key(Counted counted, String name, String currency) {}

    private record Priced(Work work, Money price, long jobs) {}

    /** @param full whether works were left out */
    Advising(List<Work> works, boolean full) {
        Map<Key, List<Work>> groups = new LinkedHashMap<>();
        works.forEach(work -> groups.computeIfAbsent(
                        new Key(work.counted(), work.name(), work.costs().currency()), key -> new ArrayList<>())
                .add(work));
        groups.values().forEach(this::judge);
        if (lonely > 0) {
            abstained.add("Of " + lonely + (lonely == 1 ? " kind" : " kinds")
                    + " of work all jobs ran at one provider: there is nothing to compare.");
        }
        if (full) {
            abstained.add("There are more kinds of work than this report holds: some were left out.");
        }
    }

    List<Advice> advice() {
        return advice;
    }

    List<String> abstained() {
        return abstained;
    }

    private void judge(Collection<Work> works) {
        if (works.size() < 2) {
            lonely++;
            return;
        }
        List<Priced> billed = priced(works, true);
        boolean onBills = billed.size() > 1;
        List<Priced> ranked = onBills ? billed : priced(works, false);
        if (ranked.size() > 1) {
            compare(ranked.get(0), ranked.get(1), onBills);
            leftOut(works, ranked, onBills);
        } else {
            abstained.add("Too few jobs did " + words(works.iterator().next()) + " at two providers: " + LEAST_JOBS
                    + " with a bill at each, or " + LEAST_JOBS + " without, are needed."
                    + partial(works));
        }
    }

    private void leftOut(Collection<Work> works, List<Priced> ranked, boolean billed) {
        List<Work> compared = ranked.stream().map(Priced::work).toList();
        for (Work work : works) {
            if (!compared.contains(work)) {
                abstained.add(work.provider() + " is left out for " + words(work) + ": fewer than " + LEAST_JOBS
                        + " such jobs there " + (billed ? "have" : "lack") + " a bill."
                        + partial(List.of(work)));
            }
        }
    }

    /** What a bill that lacks parts says so far is held against nothing. */
    private static String partial(Collection<Work> works) {
        long jobs = works.stream().mapToLong(work -> work.costs().partialJobs()).sum();
        if (jobs == 0) {
            return "";
        }
        return jobs == 1
                ? " The bill of 1 such job is not settled: it lacks parts."
                : " The bills of " + jobs + " such jobs are not settled: they lack parts.";
    }

    /** The cheapest first. */
    private static List<Priced> priced(Collection<Work> works, boolean billed) {
        return works.stream()
                .flatMap(work -> priced(work, billed).stream())
                .filter(it -> it.jobs() >= LEAST_JOBS)
                .sorted(Comparator.comparing(Priced::price))
                .toList();
    }

    private static Optional<Priced> priced(Work work, boolean billed) {
        return billed
                ? work.billedPrice()
                        .map(price -> new Priced(work, price, work.costs().billedJobs()))
                : work.estimatedPrice()
                        .map(price -> new Priced(
                                work,
                                price,
                                work.costs().estimatedJobs() - work.costs().partialJobs()));
    }

    private void compare(Priced best, Priced next, boolean billed) {
        BigDecimal saving =
                Ratio.of(next.price().minus(best.price()), next.price()).orElse(BigDecimal.ZERO);
        String basis = (billed ? "Charges of " : "Estimates of ") + best.jobs() + " jobs at "
                + best.work().provider() + " and " + next.jobs() + " at "
                + next.work().provider() + (billed ? "." : "; no bill was read for enough of them.");
        if (saving.compareTo(LEAST_SAVING) < 0) {
            abstained.add("The price of " + words(best.work()) + " is about the same at "
                    + best.work().provider() + " and " + next.work().provider() + ". " + basis);
        } else {
            advice.add(new Advice(
                    best.work().counted(),
                    best.work().name(),
                    best.work().provider(),
                    best.price(),
                    next.work().provider(),
                    next.price(),
                    saving,
                    billed,
                    basis));
        }
    }

    private static String words(Work work) {
        return work.counted() == Counted.UNITS ? "units of '" + work.name() + "'" : "runs of '" + work.name() + "'";
    }
}
