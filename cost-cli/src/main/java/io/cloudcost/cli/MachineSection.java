package io.cloudcost.cli;

import io.cloudcost.analysis.MachineView;
import io.cloudcost.analysis.MonthlyCost;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Machines one by one, for people; what is unknown is left empty. */
final class MachineSection {

    private MachineSection() {}

    static void rows(Page page, List<MachineView> machines) throws IOException {
        Table table = Table.of(
                "ID",
                "NAME",
                "TYPE",
                "REGION",
                ">A MONTH",
                "BY",
                ">CPU %",
                ">MB/DAY",
                ">DISK OPS/DAY",
                ">SAVES",
                "COULD BE");
        for (MachineView view : machines) {
            table.row(
                    view.machine().id(),
                    view.machine().name().orElse(""),
                    view.machine().plan() == null ? "" : view.machine().plan(),
                    view.machine().region().orElse(""),
                    view.cost().map(MonthlyCost::amount).map(Shown::money).orElse(""),
                    view.cost().map(MachineSection::basis).orElse(""),
                    rounded(view.use().cpuPercent(), 1),
                    rounded(view.use().networkMbPerDay(), 1),
                    rounded(view.use().diskOperationsPerDay(), 0),
                    view.saving().map(Shown::money).orElse(""),
                    String.join(", ", better(view)));
        }
        table.print(page);
    }

    private static String basis(MonthlyCost cost) {
        return switch (cost.basis()) {
            case CHARGES -> "charges";
            case RECENT -> "last days";
            case PRICES -> "prices";
        };
    }

    private static String rounded(Optional<BigDecimal> number, int scale) {
        return number.map(known -> known.setScale(scale, RoundingMode.HALF_UP).toPlainString())
                .orElse("");
    }

    private static List<String> better(MachineView view) {
        List<String> words = new ArrayList<>();
        view.idle().filter(Boolean::booleanValue).ifPresent(idle -> words.add("off (idle)"));
        view.underUsed()
                .filter(Boolean::booleanValue)
                .ifPresent(low -> words.add(view.targetSize().orElse("smaller")));
        view.spotEligible().filter(Boolean::booleanValue).ifPresent(spot -> words.add("spot"));
        if (words.isEmpty()) {
            view.targetSize().ifPresent(words::add);
        }
        if (words.isEmpty()) {
            view.advice().stream()
                    .filter(each -> each.saving().isPresent())
                    .map(each -> each.finding().rule())
                    .map(rule -> rule.substring(rule.lastIndexOf('.') + 1))
                    .forEach(words::add);
        }
        return words;
    }
}
