package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.model.AwsEndpoints;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;

/** The lists of Lambda, CloudWatch Logs and DynamoDB; free of charge as far as AWS says. */
public final class ServiceLists {

    private static final String FUNCTIONS = "lambda:ListFunctions";
    private static final String LOG_GROUPS = "logs:DescribeLogGroups";
    private static final String TABLES = "dynamodb:ListTables";
    private static final String TABLE = "dynamodb:DescribeTable";

    /** The largest page of functions and log groups. */
    private static final int PAGE = 50;

    /** The largest page of tables. */
    private static final int TABLE_PAGE = 100;

    private final AwsAccess access;
    private final Pages pages;

    /** @param whole all pages; else the first of each list */
    public ServiceLists(AwsAccess access, boolean whole) {
        this.access = access;
        this.pages = new Pages(whole);
    }

    /** Hands over the functions of a region page by page. */
    public void functions(String region, Consumer<List<FunctionConfiguration>> page) {
        pages.follow(FUNCTIONS, page, token -> {
            LambdaClient client = access.client("lambda", region, LambdaClient::builder, AwsEndpoints.LAMBDA);
            ListFunctionsResponse answer =
                    client.listFunctions(request -> request.maxItems(PAGE).marker(token));
            return Pages.found(FUNCTIONS, "Functions", answer.hasFunctions(), answer.functions(), answer.nextMarker());
        });
    }

    /** Hands over the log groups of a region page by page. */
    public void logGroups(String region, Consumer<List<LogGroup>> page) {
        pages.follow(LOG_GROUPS, page, token -> {
            CloudWatchLogsClient client =
                    access.client("logs", region, CloudWatchLogsClient::builder, AwsEndpoints.LOGS);
            DescribeLogGroupsResponse answer =
                    client.describeLogGroups(request -> request.limit(PAGE).nextToken(token));
            return Pages.found(LOG_GROUPS, "logGroups", answer.hasLogGroups(), answer.logGroups(), answer.nextToken());
        });
    }

    /** Hands over the names of a region's tables page by page. */
    public void tables(String region, Consumer<List<String>> page) {
        pages.follow(TABLES, page, token -> {
            ListTablesResponse answer = dynamo(region)
                    .listTables(request -> request.limit(TABLE_PAGE).exclusiveStartTableName(token));
            return Pages.found(
                    TABLES, "TableNames", answer.hasTableNames(), answer.tableNames(), answer.lastEvaluatedTableName());
        });
    }

    /** One table. */
    public TableDescription table(String region, String name) {
        return Wire.required(
                TABLE,
                "Table",
                Tries.call(
                        TABLE,
                        () -> dynamo(region)
                                .describeTable(request -> request.tableName(name))
                                .table()));
    }

    private DynamoDbClient dynamo(String region) {
        return access.client("dynamodb", region, DynamoDbClient::builder, AwsEndpoints.DYNAMODB);
    }
}
