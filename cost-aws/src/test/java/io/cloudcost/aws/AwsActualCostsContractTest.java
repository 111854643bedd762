package io.cloudcost.aws;

import io.cloudcost.testkit.ActualCostSourceContractTest;
import io.cloudcost.testkit.JobBillFixture;

class AwsActualCostsContractTest extends ActualCostSourceContractTest {

    @Override
    protected JobBillFixture start() {
        return AwsJobs.start();
    }
}
