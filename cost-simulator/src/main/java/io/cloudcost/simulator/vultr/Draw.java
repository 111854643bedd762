package io.cloudcost.simulator.vultr;

import java.util.List;

/** Draws which instances have which state and which kind of plan, so that the numbers asked for are met exactly. */
final class Draw {

    private static final Catalogue CATALOGUE = Catalogue.VULTR;
    private static final List<Plan> CPU = CATALOGUE.cpu();
    private static final List<Plan> GPU = CATALOGUE.gpu();
    private static final List<Plan> UNPRICED = List.of(
            Plan.unlisted("vx1-g-4c-16g", 4, 16_384, 100),
            Plan.unlisted("vhf-8c-32gb-gpu", 8, 32_768, 512),
            CATALOGUE.plan("vdc-4c-32gb"));

    private final List<Integer> stateOrder;
    private final List<Integer> planOrder;
    private final int stopped;
    private final int suspended;
    private final int pending;
    private final int gpu;
    private final int unpriced;
    private final int free;

    Draw(VultrSpec spec, Dice dice) {
        this.stateOrder = dice.shuffled(spec.instances());
        this.planOrder = dice.shuffled(spec.instances());
        this.stopped = spec.count(VultrCount.STOPPED);
        this.suspended = stopped + spec.count(VultrCount.SUSPENDED);
        this.pending = suspended + spec.count(VultrCount.PENDING);
        this.gpu = spec.count(VultrCount.GPU_INSTANCES);
        this.unpriced = gpu + spec.count(VultrCount.UNPRICED);
        this.free = unpriced + spec.count(VultrCount.FREE);
    }

    MachineState state(int index) {
        int place = stateOrder.get(index);
        if (place < stopped) {
            return MachineState.STOPPED;
        }
        if (place < suspended) {
            return MachineState.SUSPENDED;
        }
        return place < pending ? MachineState.PENDING : MachineState.RUNNING;
    }

    Plan plan(int index, Dice dice) {
        int place = planOrder.get(index);
        if (place < gpu) {
            return dice.pick(GPU);
        }
        if (place < unpriced) {
            return UNPRICED.get((place - gpu) % UNPRICED.size());
        }
        return place < free ? CATALOGUE.plan("vc2-1c-0.5gb-free") : dice.pick(CPU);
    }
}
