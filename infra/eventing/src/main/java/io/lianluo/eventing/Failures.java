package io.lianluo.eventing;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoNodeIsRecoveringException;
import java.io.EOFException;
import java.io.IOException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** What a failure says: about the message, about what it needs, or about neither for sure. */
enum Failures {

    /** What is needed to handle any message is away: registry, store or broker. The message waits as long as it takes. */
    AWAY,
    /** The message cannot be read, now or later. */
    POISON,
    /** Anything else: it may pass, or not. */
    FAULT;

    static Failures of(Throwable failure) {
        Failures verdict = FAULT;
        for (Throwable cause = failure; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            if (isAway(cause)) {
                return AWAY;
            }
            if (cause instanceof SerializationException || cause instanceof CloudEvent.MalformedException) {
                verdict = POISON;
            }
        }
        return verdict;
    }

    /** A deserializer that is not ours may wrap the registry's silence into a SerializationException; truncated Avro is an EOFException. */
    private static boolean isAway(Throwable cause) {
        return cause instanceof RetriableException
                || cause instanceof AuthenticationException || cause instanceof AuthorizationException
                || cause instanceof MongoSocketException || cause instanceof MongoTimeoutException
                || cause instanceof MongoNotPrimaryException || cause instanceof MongoNodeIsRecoveringException
                || cause instanceof DataAccessResourceFailureException || isTransient(cause)
                || cause instanceof IOException && !(cause instanceof EOFException);
    }

    /** A version conflict is transient to Spring, but says nothing about the store. */
    private static boolean isTransient(Throwable cause) {
        return cause instanceof TransientDataAccessException
                && !(cause instanceof org.springframework.dao.ConcurrencyFailureException);
    }
}
