package io.cloudcost.aws.internal.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.aws.model.RightsizingAdvice;
import io.cloudcost.finding.Finding;
import io.cloudcost.model.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvisedTest {

    private final Advised advised = new Advised("aws", "111111111111");

    @ParameterizedTest
    @CsvSource({
        "Ec2Instance, arn:aws:ec2:us-east-1:111111111111:instance/i-1, i-1",
        "LambdaFunction, arn:aws:lambda:us-east-1:111111111111:function:f:3, us-east-1/f",
        "RdsDbInstance, arn:aws:rds:us-east-1:111111111111:db:orders, us-east-1/orders",
        "Ec2AutoScalingGroup, arn:aws:autoscaling:us-east-1:111111111111:autoScalingGroup:8d18a6a3:autoScalingGroupName/web, us-east-1/web",
        "EcsService, arn:aws:ecs:us-east-1:111111111111:service/prod/api, us-east-1/prod/api",
    })
    void isNamedAsPeopleNameIt(String type, String arn, String name) {
        assertThat(advised.thing(type, null, null, null, arn).id()).isEqualTo(name);
    }

    @Test
    void isKnownWithoutItsArn() {
        assertThat(advised.thing("DynamoDbTable", null, "eu-west-1", "orders", null)
                        .id())
                .isEqualTo("eu-west-1/orders");
        assertThat(advised.thing("DynamoDbTable", null, null, "orders", null).id())
                .isEqualTo("orders");
    }

    @Test
    void onlyWhatShouldGoIsToBeDeleted() {
        ExplorerFindings findings = new ExplorerFindings("aws", "111111111111");
        assertThat(findings.sizes(List.of(advice("TERMINATE"), advice("MODIFY"))))
                .extracting(Finding::rule)
                .containsExactly("aws.ec2.advised-delete", "aws.ec2.advised-size");
    }

    private static RightsizingAdvice advice(String action) {
        return new RightsizingAdvice(
                "111111111111", "i-1", "m5.large", action, Money.usd("70"), Money.usd("70"), List.of());
    }
}
