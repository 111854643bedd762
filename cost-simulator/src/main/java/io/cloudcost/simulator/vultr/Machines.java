package io.cloudcost.simulator.vultr;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Generates machines: so many of each state and of each kind of plan, which ones is chance. */
final class Machines {

    static final String NODE_PLAN = "vc2-2c-4gb";
    private static final int DAYS = 730;
    private static final List<String> HOME = List.of("ewr", "fra", "sgp", "sao");
    private static final Catalogue CATALOGUE = Catalogue.VULTR;

    private final VultrSpec spec;
    private final Dice dice;

    private Machines(VultrSpec spec, String name) {
        this.spec = spec;
        this.dice = spec.dice(name);
    }

    static List<Machine> instances(VultrSpec spec) {
        return new Machines(spec, "instances").instances();
    }

    /** Their indexes follow on those of the instances. */
    static List<Machine> bareMetals(VultrSpec spec) {
        return new Machines(spec, "bare-metals").metals();
    }

    private List<Machine> instances() {
        int count = spec.instances();
        Draw draw = new Draw(spec, dice);
        List<Machine> machines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            machines.add(machine(i, draw.plan(i, dice), draw.state(i)));
        }
        Twists.apply(machines, spec);
        return List.copyOf(machines);
    }

    private List<Machine> metals() {
        int gpus = spec.count(VultrCount.GPU_BARE_METALS);
        List<Machine> machines = new ArrayList<>();
        for (int i = 0; i < spec.count(VultrCount.BARE_METALS); i++) {
            Plan plan = dice.pick(CATALOGUE.metal(i < gpus));
            MachineState state = i % 20 == 19 ? MachineState.SUSPENDED : MachineState.RUNNING;
            machines.add(machine(spec.instances() + i, plan, state));
        }
        return List.copyOf(machines);
    }

    private Machine machine(int index, Plan plan, MachineState state) {
        String stage = Labels.stage(dice);
        return new Machine(
                dice.uuid(),
                index,
                Labels.label(dice, plan.isGpu(), stage, index),
                region(plan),
                plan,
                dice.pick(CATALOGUE.systems()),
                created(state),
                state,
                features(),
                Labels.tags(dice, plan.isGpu(), stage),
                false);
    }

    /** Most machines are in a few regions. The older plans of one region do not say where they are sold. */
    private String region(Plan plan) {
        if (plan.id().endsWith("-sc1")) {
            return "sao";
        }
        List<String> sold = CATALOGUE.regionsOf(plan);
        List<String> home = HOME.stream().filter(sold::contains).toList();
        return dice.pick(home.isEmpty() || dice.chance(25) ? sold : home);
    }

    private Instant created(MachineState state) {
        Instant now = spec.now();
        return state == MachineState.PENDING ? now.minusSeconds(dice.between(60, 600)) : dice.before(now, DAYS);
    }

    private List<String> features() {
        List<String> features = new ArrayList<>();
        addWith(30, features, "auto_backups");
        addWith(50, features, "ipv6");
        addWith(5, features, "ddos_protection");
        return List.copyOf(features);
    }

    private void addWith(int percent, List<String> features, String feature) {
        if (dice.chance(percent)) {
            features.add(feature);
        }
    }
}
