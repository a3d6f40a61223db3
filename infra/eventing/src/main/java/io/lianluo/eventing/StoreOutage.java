package io.lianluo.eventing;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConfigurationException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoIncompatibleDriverException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.bulk.BulkWriteError;
import java.util.Set;

/**
 * Tells the store's own troubles from what is wrong with a request or a message: it is away or overloaded, changes its primary, cannot reach a
 * majority, or does not let this service in. All of them pass, some after an operator did something, and the same tried again then goes well.
 *
 * <p>Judged by the driver's classes and the server's codes, never by wording: servers word alike troubles in many ways.
 */
public final class StoreOutage {

    private static final Set<Integer> CODES = Set.of(
            // not reached: HostUnreachable, HostNotFound, NetworkTimeout, SocketException, ShutdownInProgress, NetworkInterfaceExceededTimeLimit
            6, 7, 89, 9001, 91, 202,
            // another primary: PrimarySteppedDown, NotWritablePrimary, NotPrimaryNoSecondaryOk, NotPrimaryOrSecondary, InterruptedAtShutdown,
            // InterruptedDueToReplStateChange, LegacyNotPrimary, StaleShardVersion, StaleEpoch, StaleConfig, FailedToSatisfyReadPreference
            189, 10107, 13435, 13436, 11600, 11602, 10058, 63, 150, 13388, 133,
            // no majority: WriteConcernFailed, UnsatisfiableWriteConcern, ReadConcernMajorityNotAvailableYet, SnapshotUnavailable
            64, 100, 134, 246,
            // not in time: MaxTimeMSExpired, ExceededTimeLimit, LockTimeout, LockBusy, TransactionExceededLifetimeLimitSeconds
            50, 262, 24, 46, 290,
            // in each other's way, or interrupted: WriteConflict, QueryPlanKilled, CursorNotFound, CursorKilled, Interrupted,
            // BackgroundOperationInProgressForNamespace, ConflictingOperationInProgress
            112, 175, 43, 237, 11601, 12587, 117,
            // overloaded: TemporarilyUnavailable, IngressRequestRateLimitExceeded, RequestRateTooLarge of a managed service, OutOfDiskSpace
            365, 462, 16500, 14031,
            // not let in: Unauthorized, AuthenticationFailed, ReauthenticationRequired, AtlasError
            13, 18, 391, 8000);

    private StoreOutage() { }

    /** Whether a trouble of the store is the failure, or what it came of. */
    public static boolean isBehind(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 50; depth++) {
            if (cause instanceof MongoException mongo && isOne(mongo)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOne(MongoException failure) {
        return switch (failure) {
            case MongoSocketException away -> true;
            case MongoTimeoutException late -> true;
            case MongoExecutionTimeoutException late -> true;
            case MongoConnectionPoolClearedException cleared -> true;
            case MongoServerUnavailableException away -> true;
            case MongoNotPrimaryException electing -> true;
            case MongoNodeIsRecoveringException recovering -> true;
            case MongoWriteConcernException few -> true;
            case MongoSecurityException refused -> true;
            case MongoInterruptedException stopping -> true;
            case MongoCursorNotFoundException forgotten -> true;
            // What the driver finds out of the servers it reaches: their names do not resolve, or one of them is being upgraded.
            case MongoConfigurationException unresolved -> true;
            case MongoIncompatibleDriverException upgrading -> true;
            case MongoBulkWriteException bulk -> bulk.getWriteConcernError() != null
                    || bulk.getWriteErrors().stream().map(BulkWriteError::getCode).anyMatch(CODES::contains);
            default -> CODES.contains(failure.getCode()) || failure.hasErrorLabel("RetryableWriteError")
                    || failure.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL);
        };
    }
}
