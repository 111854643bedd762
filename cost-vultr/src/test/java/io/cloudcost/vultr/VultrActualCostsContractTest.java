package io.cloudcost.vultr;

import io.cloudcost.testkit.ActualCostSourceContractTest;
import io.cloudcost.testkit.JobBillFixture;

class VultrActualCostsContractTest extends ActualCostSourceContractTest {

    @Override
    protected JobBillFixture start() {
        return VultrJobs.start();
    }
}
