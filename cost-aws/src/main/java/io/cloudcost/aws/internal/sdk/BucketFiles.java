package io.cloudcost.aws.internal.sdk;

import io.cloudcost.StoreException;
import io.cloudcost.aws.model.AwsEndpoints;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The files of a bucket. They are copied piece by piece, so that a large one needs neither memory nor one long call, and a piece that
 * is lost on the way is asked for again alone.
 */
public final class BucketFiles {

    private static final String LIST = "s3:ListBucket";
    private static final String GET = "s3:GetObject";
    private static final int PIECE = 8 * 1024 * 1024;

    private final AwsAccess access;

    /** @param access to S3 */
    public BucketFiles(AwsAccess access) {
        this.access = access;
    }

    /** All keys with this prefix, sorted. */
    public List<String> keys(String bucket, String prefix) {
        List<String> keys = new ArrayList<>();
        new Pages(true).<S3Object>follow(LIST, page -> page.forEach(object -> keys.add(object.key())), token -> {
            ListObjectsV2Response answer = s3().listObjectsV2(
                            request -> request.bucket(bucket).prefix(prefix).continuationToken(token));
            return new Pages.Found<>(answer.contents(), answer.nextContinuationToken());
        });
        return keys;
    }

    /** Copies an object into a new file, and says how many bytes that were. */
    public long copy(String bucket, String key, Path target) {
        try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            return copy(bucket, key, out);
        } catch (IOException e) {
            throw new StoreException("Cannot write " + target + ": " + e.getMessage() + ".", false, e);
        }
    }

    private long copy(String bucket, String key, OutputStream out) throws IOException {
        long at = 0;
        String tag = null;
        for (long size = 1; at < size; ) {
            ResponseBytes<GetObjectResponse> piece = piece(bucket, key, at, tag);
            byte[] bytes = piece.asByteArrayUnsafe();
            out.write(bytes);
            at += bytes.length;
            size = size(piece.response(), at);
            tag = piece.response().eTag();
            if (bytes.length == 0 && at < size) {
                throw Wire.unknown(GET, "Content-Range", "promises more than there is");
            }
        }
        return at;
    }

    /** The object must still be the one whose first piece was read. */
    private ResponseBytes<GetObjectResponse> piece(String bucket, String key, long at, @Nullable String tag) {
        return Tries.call(GET, () -> {
            try {
                return s3().getObjectAsBytes(request ->
                        request.bucket(bucket).key(key).ifMatch(tag).range("bytes=" + at + "-" + (at + PIECE - 1)));
            } catch (AwsServiceException refused) {
                if (at == 0 && AwsErrors.code(refused).equals("InvalidRange")) {
                    return ResponseBytes.fromByteArray(
                            GetObjectResponse.builder().build(), new byte[0]);
                }
                throw refused.statusCode() == 412
                        ? new StoreException(
                                "The file s3://" + bucket + "/" + key
                                        + " was replaced while it was copied: import again.",
                                true,
                                refused)
                        : refused;
            }
        });
    }

    /** How large the whole object is; a server that knows no ranges has sent it all. */
    private static long size(GetObjectResponse answer, long read) {
        String range = answer.contentRange();
        return range == null ? read : Long.parseLong(range.substring(range.lastIndexOf('/') + 1));
    }

    /** The bucket's region is not known: the SDK asks S3 for it where the first guess was wrong. */
    private S3Client s3() {
        return access.client(
                "s3-files",
                Inventory.HOME,
                () -> S3Client.builder()
                        .forcePathStyle(access.isElsewhere(AwsEndpoints.S3))
                        .crossRegionAccessEnabled(true),
                AwsEndpoints.S3);
    }
}
