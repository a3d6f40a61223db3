package io.lianluo.avro.serde;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;

/** Several addresses of one registry: stays with the one that answered last, goes round when it does not answer. */
final class FailOver implements Transport {

    private final List<Transport> addresses;
    private final Runnable whenClosed;
    private volatile int current;

    FailOver(List<? extends Transport> addresses, Runnable whenClosed) {
        this.addresses = List.copyOf(addresses);
        this.whenClosed = whenClosed;
    }

    @Override
    public Answer exchange(Request request) throws IOException {
        int first = current;
        for (int i = 0; ; i++) {
            int index = (first + i) % addresses.size();
            boolean last = i == addresses.size() - 1;
            try {
                Answer answer = addresses.get(index).exchange(request);
                if (last || answer.isFinal()) {
                    current = index;
                    return answer;
                }
            } catch (InterruptedIOException e) {
                throw e;
            } catch (IOException e) {
                if (last) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void close() {
        whenClosed.run();
    }
}
