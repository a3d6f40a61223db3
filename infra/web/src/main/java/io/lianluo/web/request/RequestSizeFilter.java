package io.lianluo.web.request;

import io.lianluo.web.ProblemException;
import io.lianluo.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is larger than allowed: at once if it says so, and otherwise as soon as too much of it has been read. */
final class RequestSizeFilter extends OncePerRequestFilter {

    private final DataSize limit;

    RequestSizeFilter(DataSize limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit.toBytes()) {
            throw tooLarge();
        }
        chain.doFilter(request.getContentLengthLong() >= 0 ? request : new Counted(request), response);
    }

    private ProblemException tooLarge() {
        return Problems.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", limit.toMegabytes());
    }

    /** A request of unknown length. */
    private final class Counted extends HttpServletRequestWrapper {

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream body = super.getInputStream();
            return new ServletInputStream() {

                private long read;

                @Override
                public int read() throws IOException {
                    int value = body.read();
                    count(value < 0 ? 0 : 1);
                    return value;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int count = body.read(buffer, offset, length);
                    count(Math.max(0, count));
                    return count;
                }

                private void count(int more) {
                    read += more;
                    if (read > limit.toBytes()) {
                        throw tooLarge();
                    }
                }

                @Override
                public boolean isFinished() {
                    return body.isFinished();
                }

                @Override
                public boolean isReady() {
                    return body.isReady();
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    body.setReadListener(listener);
                }
            };
        }
    }
}
