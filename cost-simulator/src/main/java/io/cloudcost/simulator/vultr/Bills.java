package io.cloudcost.simulator.vultr;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the bills of an estate: one per closed month, and the open month's lines. */
final class Bills {

    private static final long FIRST_ID = 900_000;

    private final VultrSpec spec;
    private final MachineLines machines;
    private final Function<BillingMonth, Stream<VultrLine>> others;
    private final YearMonth current;

    Bills(VultrSpec spec, List<Machine> machines, Function<BillingMonth, Stream<VultrLine>> others) {
        this.spec = spec;
        this.current = BillingMonth.monthOf(spec.now());
        this.machines = new MachineLines(machines, BillingMonth.closed(current.minusMonths(1)));
        this.others = others;
    }

    /** The closed months' invoices, newest first. */
    List<VultrInvoice> invoices() {
        List<VultrInvoice> invoices = new ArrayList<>();
        for (int back = 1; back <= spec.invoices(); back++) {
            invoices.add(invoice(current.minusMonths(back), back));
        }
        return invoices;
    }

    /** What the open month has cost so far. */
    List<VultrLine> pending() {
        return resources(BillingMonth.open(spec.now()), spec.pendingLines(), spec.dice("pending"));
    }

    private VultrInvoice invoice(YearMonth yearMonth, int back) {
        BillingMonth month = BillingMonth.closed(yearMonth);
        Dice dice = spec.dice("invoice " + back);
        List<VultrLine> lines = lines(month, dice);
        BigDecimal amount = VultrInvoice.total(lines).add(back == 1 ? spec.invoiceMismatch() : BigDecimal.ZERO);
        long id = FIRST_ID + spec.invoices() - back;
        return new VultrInvoice(id, month.end().plusSeconds(1805), month.start(), month.end(), amount, lines);
    }

    private List<VultrLine> lines(BillingMonth month, Dice dice) {
        OptionalInt wanted = spec.linesPerInvoice();
        OptionalInt ofResources =
                wanted.isEmpty() ? wanted : OptionalInt.of(Math.max(0, wanted.getAsInt() - Extras.LINES));
        List<VultrLine> lines = new ArrayList<>(resources(month, ofResources, dice));
        lines.addAll(Extras.of(month, VultrInvoice.total(lines), dice));
        return wanted.isEmpty() ? lines : lines.subList(0, wanted.getAsInt());
    }

    private List<VultrLine> resources(BillingMonth month, OptionalInt wanted, Dice dice) {
        Stream<VultrLine> natural = Stream.concat(
                machines.living(month), Stream.concat(others.apply(month), JobLines.of(spec.jobs(), month)));
        if (wanted.isEmpty()) {
            return natural.toList();
        }
        List<VultrLine> lines = new ArrayList<>(natural.limit(wanted.getAsInt()).toList());
        for (int number = 0; lines.size() < wanted.getAsInt(); number++) {
            lines.add(machines.gone(number, month, dice));
        }
        return lines;
    }
}
