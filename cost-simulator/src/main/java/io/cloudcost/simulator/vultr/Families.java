package io.cloudcost.simulator.vultr;

import java.util.List;

/** All families of an estate, in the order of their lines on a bill. */
final class Families {

    private Families() {}

    static List<Family> of(VultrSpec spec, List<Machine> machines) {
        return List.of();
    }
}
