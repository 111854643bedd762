package io.cloudcost.engine.duckdb;

import io.cloudcost.CostException;
import io.cloudcost.query.CostQuery;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What another process does to a store. */
final class ChildMain {

    static final int HALTED = 7;

    private ChildMain() {}

    public static void main(String[] arguments) throws IOException {
        String store = "duckdb:" + arguments[1];
        switch (arguments[0]) {
            case "hold" -> hold(store);
            case "halt" -> haltInTheMiddle(store);
            case "large" -> saveAndReadMuch(store);
            default -> open(store);
        }
    }

    private static void hold(String address) throws IOException {
        try (CostStore store = CostStores.open(address)) {
            System.out.println("held " + store.sources().size());
            System.in.read();
        }
    }

    private static void open(String address) {
        try (CostStore store = CostStores.open(address)) {
            System.out.println("opened " + store.sources().size());
        } catch (CostException e) {
            System.out.println("refused " + e.getMessage());
        }
    }

    /** Ends at once, as if killed, when most has been written and nothing has been committed. */
    private static void haltInTheMiddle(String address) {
        CostSnapshot full = Large.snapshot(2_000, 5_000, 1);
        boolean[] armed = {false};
        List<CloudResource> resources = new ArrayList<>(full.resources());
        CloudResource last = resources.remove(resources.size() - 1);
        resources.add(new Halting(last.info(), armed));
        CostSnapshot snapshot = full.toBuilder().resources(resources).build();
        armed[0] = true;
        CostStores.open(address).save(snapshot);
    }

    private static void saveAndReadMuch(String address) {
        CostSnapshot snapshot = Large.snapshot(10_000, 50_000, 0);
        try (CostStore store = CostStores.open(address)) {
            long start = System.nanoTime();
            store.save(snapshot);
            System.out.println("saved " + (System.nanoTime() - start) / 1_000_000 + " ms");
            long rows = store.query(CostQuery.builder().build()).rows().get(0).charges();
            System.out.println("counted " + rows);
        }
        snapshot = null;
        try (CostStore store = CostStores.open(address)) {
            long start = System.nanoTime();
            CostSnapshot read = store.latest(Large.SOURCE).orElseThrow();
            System.out.println("read " + read.resources().size() + " resources, "
                    + read.charges().size() + " charges in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
    }

    /** A resource that ends the process when it is written. */
    private record Halting(ResourceInfo known, boolean[] armed) implements CloudResource {

        @Override
        public ResourceInfo info() {
            if (armed[0]) {
                Runtime.getRuntime().halt(HALTED);
            }
            return known;
        }

        @Override
        public CloudResource withInfo(ResourceInfo info) {
            return new Halting(info, armed);
        }
    }
}
