package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Answer;
import io.cloudcost.simulator.Call;

/** One service of AWS, whatever its protocol. */
interface AwsService {

    /** The answer to a request whose signature and clock are right. */
    Answer answer(AwsRequest request, Call call);
}
