package io.driftwarden.engine.value;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives an object in a cloud's store one name, whether its URL or the store's own scheme names it: {@code gs://bucket/key},
 * {@code s3://bucket/key}, {@code wasbs://container@account.blob.core.windows.net/key} and
 * {@code abfss://filesystem@account.dfs.core.windows.net/key}.
 *
 * <p>Sources: "Request endpoints" of Google Cloud Storage; "Virtual hosting of general purpose buckets" and "Amazon S3 endpoints"
 * of AWS; "Use the Azure Data Lake Storage URI" of Microsoft, and Hadoop's page on WASB.
 */
final class ObjectStore {
    private static final String GOOGLE = "storage.googleapis.com";
    private static final String AMAZON = ".amazonaws.com";
    private static final String AZURE_BLOB = ".blob.core.windows.net";
    private static final String AZURE_LAKE = ".dfs.core.windows.net";

    /** What comes before {@link #AMAZON}: the bucket, unless the path has it, then the service and where it is. */
    private static final Pattern AMAZON_HOST =
            Pattern.compile("(?:([a-z0-9.-]+)\\.)?s3(?:-fips)?(?:[.-](?:dualstack\\.)?[a-z]{2}(?:-[a-z]+)+-[0-9])?");

    /** Names of buckets and containers; {@code $web} and the like are Azure's own. */
    private static final Pattern BUCKET = Pattern.compile("\\$?[a-z0-9][a-z0-9._-]{1,221}");

    /** Schemes for the same objects without encryption, or of older drivers. */
    private static final Map<String, String> SCHEMES =
            Map.of("s3a", "s3", "s3n", "s3", "wasb", "wasbs", "abfs", "abfss");

    private static final Set<String> STORES = Set.of("s3", "gs", "az", "wasbs", "abfss", "oss", "cos");

    private ObjectStore() {}

    /** The scheme that all of a store's schemes count as. */
    static String scheme(String scheme) {
        return SCHEMES.getOrDefault(scheme, scheme);
    }

    /**
     * The name of what an {@code https} URL leads to; empty if that is no object.
     *
     * @param path canonical
     */
    static Optional<String> name(String host, String path) {
        if (host.equals(GOOGLE)) {
            return googleApi(path) ? Optional.empty() : inPath("gs://", "", path);
        }
        if (host.endsWith('.' + GOOGLE)) {
            return inHost("gs://", host.substring(0, host.length() - GOOGLE.length() - 1), path);
        }
        if (host.endsWith(AMAZON)) {
            Matcher parts = AMAZON_HOST.matcher(host.substring(0, host.length() - AMAZON.length()));
            if (!parts.matches()) {
                return Optional.empty();
            }
            return parts.group(1) == null ? inPath("s3://", "", path) : inHost("s3://", parts.group(1), path);
        }
        if (host.endsWith(AZURE_BLOB)) {
            return inPath("wasbs://", '@' + host, path);
        }
        return host.endsWith(AZURE_LAKE) ? inPath("abfss://", '@' + host, path) : Optional.empty();
    }

    /** The bucket, or container and account, of a canonical name, with a slash behind it; empty if it is no such name. */
    static String bucket(String canonical) {
        int scheme = canonical.indexOf("://");
        if (scheme <= 0 || !STORES.contains(canonical.substring(0, scheme))) {
            return "";
        }
        int end = canonical.indexOf('/', scheme + 3);
        return end < 0 ? "" : canonical.substring(0, end + 1);
    }

    /** Google's JSON interface has the bucket deeper in the path. */
    private static boolean googleApi(String path) {
        return Stream.of("/storage/v1/", "/upload/storage/", "/download/storage/", "/batch/storage/")
                .anyMatch(path::startsWith);
    }

    private static Optional<String> inHost(String scheme, String bucket, String path) {
        return BUCKET.matches(bucket) ? Optional.of(scheme + bucket + path) : Optional.empty();
    }

    private static Optional<String> inPath(String scheme, String account, String path) {
        int end = path.indexOf('/', 1);
        String bucket = end < 0 ? path.substring(1) : path.substring(1, end);
        return BUCKET.matches(bucket)
                ? Optional.of(scheme + bucket + account + (end < 0 ? "/" : path.substring(end)))
                : Optional.empty();
    }
}
