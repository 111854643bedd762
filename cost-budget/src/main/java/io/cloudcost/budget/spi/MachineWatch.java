package io.cloudcost.budget.spi;

import io.cloudcost.budget.model.Job;
import java.util.Collection;
import java.util.Map;

/** Sees whether the machines of jobs are there. Asked about jobs whose owner is late. Thread-safe. */
@FunctionalInterface
public interface MachineWatch {

    /**
     * Looks.
     *
     * @param jobs that have named a machine
     * @return what was seen, by the jobs' ids; one that is missing is {@link Sighting#unknown}
     */
    Map<String, Sighting> look(Collection<Job> jobs);
}
