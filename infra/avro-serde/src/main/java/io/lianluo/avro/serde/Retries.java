package io.lianluo.avro.serde;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Repeats a request that may succeed the next time: no answer at all, or a status that says "not now". What is wrong with the request
 * itself stays wrong and is not repeated.
 */
final class Retries implements Transport {

    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

    private final Transport transport;
    private final int maxRetries;
    private final long waitMillis;
    private final long maxWaitMillis;

    Retries(Transport transport, int maxRetries, long waitMillis, long maxWaitMillis) {
        this.transport = transport;
        this.maxRetries = maxRetries;
        this.waitMillis = waitMillis;
        this.maxWaitMillis = maxWaitMillis;
    }

    static boolean mayPass(Answer answer) {
        return PASSING.contains(answer.status());
    }

    @Override
    public Answer exchange(Request request) throws IOException {
        for (int retry = 0; ; retry++) {
            boolean last = retry == maxRetries;
            try {
                Answer answer = transport.exchange(request);
                if (last || !mayPass(answer)) {
                    return answer;
                }
            } catch (InterruptedIOException e) {
                throw e;
            } catch (IOException e) {
                if (last) {
                    throw e;
                }
            }
            pause(retry);
        }
    }

    /** Full jitter: many clients that failed together do not come back together. */
    private void pause(int retry) throws InterruptedIOException {
        long most = Math.min(waitMillis << Math.min(retry, 20), maxWaitMillis);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(most + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting to ask the registry again");
        }
    }
}
