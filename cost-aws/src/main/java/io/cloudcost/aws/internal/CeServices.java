package io.cloudcost.aws.internal;

import io.cloudcost.charge.ServiceCategory;
import java.util.Map;
import java.util.Optional;

/** The purpose of services by the names that Cost Explorer uses, which differ from those of billing files; others stay unknown. */
final class CeServices {

    /** What Cost Explorer books taxes under. */
    static final String TAX = "Tax";

    private static final Map<String, ServiceCategory> CATEGORIES = Map.ofEntries(
            Map.entry("Amazon Elastic Compute Cloud - Compute", ServiceCategory.COMPUTE),
            Map.entry("EC2 - Other", ServiceCategory.COMPUTE),
            Map.entry("AWS Lambda", ServiceCategory.COMPUTE),
            Map.entry("Amazon Elastic Container Service", ServiceCategory.COMPUTE),
            Map.entry("Amazon Elastic Container Service for Kubernetes", ServiceCategory.COMPUTE),
            Map.entry("Amazon Lightsail", ServiceCategory.COMPUTE),
            Map.entry("Savings Plans for AWS Compute usage", ServiceCategory.COMPUTE),
            Map.entry("Amazon Simple Storage Service", ServiceCategory.STORAGE),
            Map.entry("Amazon Glacier", ServiceCategory.STORAGE),
            Map.entry("Amazon Elastic File System", ServiceCategory.STORAGE),
            Map.entry("Amazon FSx", ServiceCategory.STORAGE),
            Map.entry("AWS Backup", ServiceCategory.STORAGE),
            Map.entry("Amazon Relational Database Service", ServiceCategory.DATABASES),
            Map.entry("Amazon DynamoDB", ServiceCategory.DATABASES),
            Map.entry("Amazon ElastiCache", ServiceCategory.DATABASES),
            Map.entry("Amazon Redshift", ServiceCategory.DATABASES),
            Map.entry("Amazon DocumentDB (with MongoDB compatibility)", ServiceCategory.DATABASES),
            Map.entry("Amazon Neptune", ServiceCategory.DATABASES),
            Map.entry("Amazon Elastic Load Balancing", ServiceCategory.NETWORKING),
            Map.entry("Amazon Virtual Private Cloud", ServiceCategory.NETWORKING),
            Map.entry("Amazon CloudFront", ServiceCategory.NETWORKING),
            Map.entry("Amazon Route 53", ServiceCategory.NETWORKING),
            Map.entry("AWS Data Transfer", ServiceCategory.NETWORKING),
            Map.entry("AmazonCloudWatch", ServiceCategory.MANAGEMENT_AND_GOVERNANCE),
            Map.entry("AWS CloudTrail", ServiceCategory.MANAGEMENT_AND_GOVERNANCE),
            Map.entry("AWS Config", ServiceCategory.MANAGEMENT_AND_GOVERNANCE),
            Map.entry("AWS Cost Explorer", ServiceCategory.MANAGEMENT_AND_GOVERNANCE),
            Map.entry("AWS Support (Business)", ServiceCategory.MANAGEMENT_AND_GOVERNANCE),
            Map.entry("AWS Key Management Service", ServiceCategory.SECURITY),
            Map.entry("AWS Secrets Manager", ServiceCategory.SECURITY),
            Map.entry("AWS WAF", ServiceCategory.SECURITY),
            Map.entry("Amazon GuardDuty", ServiceCategory.SECURITY),
            Map.entry("Amazon Simple Queue Service", ServiceCategory.INTEGRATION),
            Map.entry("Amazon Simple Notification Service", ServiceCategory.INTEGRATION),
            Map.entry("Amazon API Gateway", ServiceCategory.INTEGRATION),
            Map.entry("Amazon SageMaker", ServiceCategory.AI_AND_MACHINE_LEARNING),
            Map.entry("Amazon Bedrock", ServiceCategory.AI_AND_MACHINE_LEARNING),
            Map.entry("Amazon Athena", ServiceCategory.ANALYTICS),
            Map.entry("AWS Glue", ServiceCategory.ANALYTICS),
            Map.entry("Amazon Kinesis", ServiceCategory.ANALYTICS),
            Map.entry("Amazon OpenSearch Service", ServiceCategory.ANALYTICS));

    private CeServices() {}

    static Optional<ServiceCategory> category(String service) {
        return Optional.ofNullable(CATEGORIES.get(service));
    }
}
