package io.lianluo.web.request;

import io.lianluo.web.LargeRequest;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is larger than its endpoint allows: at once if it says so, and otherwise as soon as too much of it has been read. */
final class RequestSizeFilter extends OncePerRequestFilter {

    private final DataSize usual;
    private final Map<RequestMatcher, DataSize> larger;

    /**
     * @param usual  the limit of every endpoint
     * @param larger those that allow more
     */
    RequestSizeFilter(DataSize usual, List<LargeRequest> larger) {
        this.usual = usual;
        this.larger = larger.stream().collect(Collectors.toMap(
                one -> PathPatternRequestMatcher.withDefaults().matcher(one.method(), one.path()), LargeRequest::limit));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DataSize limit = larger.entrySet().stream().filter(one -> one.getKey().matches(request)).map(Map.Entry::getValue).findFirst().orElse(usual);
        if (request.getContentLengthLong() > limit.toBytes()) {
            throw tooLarge(limit);
        }
        chain.doFilter(request.getContentLengthLong() >= 0 ? request : new Counted(request, limit), response);
    }

    private static ProblemException tooLarge(DataSize limit) {
        return Problems.of(HttpStatus.CONTENT_TOO_LARGE, "too-large",
                limit.toMegabytes() > 0 ? limit.toMegabytes() + " MB" : limit.toKilobytes() + " KB");
    }

    /** A request of unknown length. */
    private static final class Counted extends HttpServletRequestWrapper {

        private final DataSize limit;

        Counted(HttpServletRequest request, DataSize limit) {
            super(request);
            this.limit = limit;
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
                        throw tooLarge(limit);
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
