package dev.perennial.crm.platform.web;

import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Answers the address of any page with the one document that draws them all, so that pages can be reloaded and sent to others. */
class PageResolver extends PathResourceResolver {

    static final String DOCUMENT = "index.html";

    @Override
    protected Resource getResource(String path, Resource location) throws IOException {
        if (isForPrograms(path)) return null;

        var file = super.getResource(path, location);
        if (file != null) return file;
        return isFile(path) ? null : super.getResource(DOCUMENT, location);
    }

    private static boolean isForPrograms(String path) {
        return path.equals("api") || path.startsWith("api/") || path.equals("actuator") || path.startsWith("actuator/");
    }

    private static boolean isFile(String path) {
        return path.lastIndexOf('.') > path.lastIndexOf('/');
    }
}
