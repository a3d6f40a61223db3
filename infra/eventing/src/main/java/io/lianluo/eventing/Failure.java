package io.lianluo.eventing;

import com.mongodb.MongoException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/**
 * A message could not be handled, and what that says: about the message, about what it needs, or about neither for sure.
 *
 * <p>Each verdict is a class, and what went wrong is beside it, not its cause: Spring Kafka looks at one exception of the chain, and
 * begins a back-off anew when its class changes. So an outage that turns into a fault is then tried a bounded number of times, and a
 * fault during which an outage begins waits for its end.
 */
abstract sealed class Failure extends RuntimeException {

    private final transient Throwable what;

    private Failure(Throwable what) {
        super(what.toString(), null, false, true);
        this.what = what;
        setStackTrace(what.getStackTrace());
    }

    /** A failure because something is away that is needed to handle any message: registry, store or broker. The message waits as long as it takes. */
    static final class Away extends Failure {
        Away(Throwable what) {
            super(what);
        }
    }

    /** The message cannot be read or believed, now or later. */
    static final class Poison extends Failure {
        Poison(Throwable what) {
            super(what);
        }
    }

    /** Anything else: it may pass, or not. */
    static final class Fault extends Failure {
        Fault(Throwable what) {
            super(what);
        }
    }

    /** Judges in the place of {@link #of}, where a test switches a safeguard off. */
    interface Judge extends Function<Throwable, Failure> { }

    static Failure of(Throwable what) {
        boolean poison = false;
        for (Throwable cause = what; cause != null && cause != cause.getCause(); cause = behind(cause)) {
            if (isAway(cause)) {
                return new Away(what);
            }
            poison |= cause instanceof SerializationException || cause instanceof CloudEvent.MalformedException
                    || cause instanceof Provenance.MisattributedException;
        }
        return poison ? new Poison(what) : new Fault(what);
    }

    Throwable what() {
        return what;
    }

    private static @Nullable Throwable behind(Throwable cause) {
        return cause instanceof UnquotedException unquoted ? unquoted.what() : cause.getCause();
    }

    /** A deserializer that is not ours may wrap the registry's silence into a SerializationException. */
    private static boolean isAway(Throwable cause) {
        return cause instanceof RetriableException
                || cause instanceof AuthenticationException || cause instanceof AuthorizationException
                || cause instanceof MongoException && StoreOutage.isBehind(cause)
                || cause instanceof DataAccessResourceFailureException
                // A version conflict is transient to Spring, but says nothing about the store.
                || cause instanceof TransientDataAccessException && !(cause instanceof ConcurrencyFailureException)
                || cause instanceof IOException failure && isOfConnection(failure);
    }

    /** Most kinds tell of bytes that are not as they should be, such as a number that Avro cannot read; they are the same at each attempt. */
    private static boolean isOfConnection(IOException failure) {
        return switch (failure) {
            case SocketException cut -> true;
            case UnknownHostException unresolved -> true;
            case InterruptedIOException late -> true;
            case HttpTimeoutException late -> true;
            case SSLException refused -> true;
            case ClosedChannelException closed -> true;
            // Clients of HTTP say no more than this of a connection that ends in the midst of an answer.
            default -> failure.getClass() == IOException.class;
        };
    }
}
