package io.lianluo.web.request;

import io.lianluo.web.Cursor;
import io.lianluo.web.FieldError;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller method the part of the list that {@code limit} and {@code cursor} ask for. */
final class PagingArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        return new Paging(limit(request.getParameter("limit")), Cursor.decode(request.getParameter("cursor")));
    }

    private static int limit(@Nullable String asked) {
        if (asked == null) {
            return Paging.DEFAULT;
        }
        try {
            int limit = Integer.parseInt(asked);
            if (limit >= 1 && limit <= Paging.MAX) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, like a number out of range
        }
        throw Problems.invalid(new FieldError("limit", "between", 1, Paging.MAX));
    }
}
