package io.cloudcost.simulator.vultr;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines of machines, living and gone. */
final class MachineLines {

    private static final List<Plan> PLANS = Catalogue.VULTR.cpu();

    private final List<Machine> machines;
    private final Optional<Machine> resized;
    private final BillingMonth resizedIn;

    /** The oldest ordinary machine is resized in the middle of that month. */
    MachineLines(List<Machine> machines, BillingMonth resizedIn) {
        this.machines = machines;
        this.resizedIn = resizedIn;
        this.resized = machines.stream()
                .filter(m -> m.created().isBefore(resizedIn.start()) && !m.twin())
                .filter(m -> m.state() == MachineState.RUNNING
                        && m.plan().isOrdinary()
                        && !m.plan().isGpu())
                .findFirst();
    }

    Stream<VultrLine> living(BillingMonth month) {
        return machines.stream().filter(m -> month.existsIn(m.created())).flatMap(m -> lines(m, month));
    }

    /** A line of a machine that was deleted since; every fifth had the address of one that lives now. */
    VultrLine gone(int number, BillingMonth month, Dice dice) {
        Plan plan = dice.pick(PLANS);
        Duration length = Duration.between(month.start(), month.end());
        Instant from = month.start().plusSeconds(dice.below((int) length.toSeconds()));
        Instant until = from.plusSeconds(
                1 + dice.below((int) Duration.between(from, month.end()).toSeconds()));
        String description = reusedOrGone(number, until) + " (" + plan.ramMb() + " MB) [retired-" + number + "]";
        return BillingMonth.hours(product(plan), description, from, until, plan.billedIn("ewr"), plan.capHours());
    }

    private String reusedOrGone(int number, Instant until) {
        if (number % 5 == 0 && !machines.isEmpty()) {
            Machine now = machines.get(number % machines.size());
            if (now.created().isAfter(until)) {
                return Addresses.v4(now.index());
            }
        }
        return Addresses.gone(number);
    }

    private Stream<VultrLine> lines(Machine machine, BillingMonth month) {
        if (month.equals(resizedIn) && resized.filter(machine::equals).isPresent()) {
            return resized(machine, month);
        }
        VultrLine line = month.hours(
                product(machine.plan()),
                text(machine, machine.plan().ramMb()),
                machine.created(),
                price(machine),
                machine.plan().capHours());
        return Stream.of(line.of(machine.id(), machine.twin()));
    }

    private static Stream<VultrLine> resized(Machine machine, BillingMonth month) {
        Instant middle = month.start().plusSeconds(15 * 86_400L);
        Plan small = Catalogue.VULTR.plan("vc2-1c-1gb");
        VultrLine before = BillingMonth.hours(
                product(small),
                text(machine, small.ramMb()),
                month.start(),
                middle,
                small.billedIn(machine.region()),
                small.capHours());
        VultrLine after = month.hours(
                product(machine.plan()),
                text(machine, machine.plan().ramMb()),
                middle,
                price(machine),
                machine.plan().capHours());
        return Stream.of(before.of(machine.id(), false), after.of(machine.id(), false));
    }

    private static BigDecimal price(Machine machine) {
        return machine.plan().billedIn(machine.region());
    }

    /** Namesakes and machines without an address are billed by their label alone. */
    private static String text(Machine machine, int ramMb) {
        if (machine.twin() || machine.state() == MachineState.PENDING) {
            return machine.label() + " (" + machine.plan().id() + ")";
        }
        return machine.ip() + " (" + ramMb + " MB) [" + machine.label() + "]";
    }

    static String product(Plan plan) {
        if (plan.isMetal()) {
            return "Vultr Bare Metal";
        }
        return plan.isGpu() ? "Vultr Cloud GPU" : "Vultr Cloud Compute";
    }
}
