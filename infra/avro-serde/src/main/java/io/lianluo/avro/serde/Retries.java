package io.lianluo.avro.serde;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Repeats a request that may succeed the next time: no answer at all, one that says "not now", or one that is not the registry's. What
 * is wrong with the request itself stays wrong and is not repeated.
 */
final class Retries implements Transport {

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

    @Override
    public Answer exchange(Request request) throws IOException {
        for (int retry = 0; ; retry++) {
            boolean last = retry == maxRetries;
            try {
                Answer answer = transport.exchange(request);
                if (last || answer.isFinal()) {
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
