package dev.perennial.bench;

import java.util.Locale;

/** Fetches every account page by page, as an export does, and tells what the server's memory grew to. */
final class Walk {

    private static final String PAGE = "/api/parties/accounts?limit=500&fields=number,name,kind,contactPoints,addresses,createdAt";

    private final Api api;
    private final Cpu cpu;
    private final Report report;

    Walk(Api api, Cpu cpu, Report report) {
        this.api = api;
        this.cpu = cpu;
        this.report = report;
    }

    void all() {
        var before = cpu.mostResidentMiB();
        var begun = System.nanoTime();
        var accounts = 0L;
        var page = api.get(PAGE);
        for (accounts += page.get("items").size(); !page.path("next").isNull(); accounts += page.get("items").size())
            page = api.get(PAGE + "&cursor=" + Api.encoded(page.get("next").stringValue()));
        report.remark(String.format(Locale.ROOT, "All %,d accounts fetched by pages of 500 with contact points and addresses: %,.0f a second. Server resident at most: %d MiB before, %d MiB after.",
                accounts, accounts / ((System.nanoTime() - begun) / 1e9), before, cpu.mostResidentMiB()));
    }
}
