package io.lianluo.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This annotation says how long a text of one line may be in a request's body, where {@value #USUAL} characters are too few or too many. */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Line {

    /** Every text is a line of at most so many characters unless it says otherwise: enough for names, codes, titles and addresses. */
    int USUAL = 200;

    /** The most characters, as people count them. */
    int value();
}
