package dev.perennial.crm.faults;

import dev.perennial.crm.faults.ComplaintHouse.Goods;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** One complaint as those see it who carry it: each does his part when his inbox asks for it, and repeats what he does not know to be done. */
final class Complaint {

    /** How the complaint goes, and what must stand in the books when it is over. */
    enum Way {
        REPLACED(
                "CLOSED; orders SHIPPED; approvals APPROVED; costs 79.00; shipments 1; reservations USED; messages 0; notices 1; processes ENDED; tasks acknowledge approve assess call close confirm decide pick ship"),
        REFUNDED(
                "CLOSED; orders none; approvals APPROVED; costs 136.00; shipments 0; reservations none; messages 0; notices 1; processes ENDED; tasks acknowledge approve assess call close confirm decide"),
        REFUSED_FIRST(
                "CLOSED; orders REFUSED; approvals APPROVED REFUSED; costs 136.00; shipments 0; reservations USED; messages 0; notices 2; processes ENDED; tasks acknowledge approve approve assess call close confirm decide decide"),
        NOT_REACHED(
                "CLOSED; orders SHIPPED; approvals APPROVED; costs 79.00; shipments 1; reservations USED; messages 1; notices 1; processes ENDED; tasks acknowledge approve assess call close confirm confirm decide pick ship"),
        WITHDRAWN(
                "CLOSED; orders REFUSED; approvals WITHDRAWN; costs none; shipments 0; reservations USED; messages 0; notices 1; processes ENDED; tasks acknowledge approve:CANCELLED assess decide"),
        DISSATISFIED(
                "CLOSED; orders none; approvals APPROVED APPROVED; costs 136.00 136.00; shipments 0; reservations none; messages 0; notices 2; processes ENDED; tasks acknowledge approve approve assess call call close confirm decide decide"),
        REMINDED(
                "CLOSED; orders SHIPPED; approvals APPROVED; costs 79.00; shipments 1; reservations USED; messages 0; notices 1; processes ENDED; tasks acknowledge approve assess call close confirm decide pick ship");

        /** What must be found in the end, as {@link WhatBecameOfThem} tells it. */
        final String ending;

        Way(String ending) {
            this.ending = ending + "; reminders " + (name().equals("REMINDED") ? "1" : "0");
        }

        boolean shipsGoods() {
            return this == REPLACED || this == NOT_REACHED || this == REMINDED;
        }
    }

    private record Act(String person, String path, String body, String verb) {}

    private static final String CASES = "service/cases/";
    private static final int MOST_ATTEMPTS = 3;

    final Way way;
    final int place;
    private final int number;
    private final Goods goods;
    private final Troubles troubles;
    private String id;
    private String status = "new";
    private Act begun;
    private boolean isRepeated;
    private int done;
    private long version;
    private boolean wasRefused;
    private boolean wasDissatisfied;
    private boolean wasReminded;
    private int repeats;

    Complaint(int number, int place, Way way, Goods goods, Troubles troubles) {
        this.number = number;
        this.place = place;
        this.way = way;
        this.goods = goods;
        this.troubles = troubles;
    }

    String id() {
        return id;
    }

    String status() {
        return status;
    }

    /** How often an act was done again because nobody knew what had become of it. */
    int repeats() {
        return repeats;
    }

    boolean isClosed() {
        return status.equals("CLOSED");
    }

    /** Does what is to be done next, if anything is; an act whose answer never came is repeated as it was. */
    void goOn(Staff staff) throws IOException, InterruptedException {
        if (begun == null) {
            begun = next(staff);
            isRepeated = false;
        }
        if (begun == null) {
            Thread.sleep(60);
            return;
        }
        var repeated = isRepeated;
        isRepeated = true;
        if (repeated) repeats++;
        var answer = staff.act(begun.person(), begun.path(), "complaint-" + number + "-" + done, begun.body());
        if (answer.isNotNow()) {
            troubles.note(this + ": " + begun.verb() + " was answered " + answer);
            Thread.sleep(200);
            return;
        }
        if (answer.isDone()) acknowledge(answer.body());
        else troubles.add(this + ": " + begun + (repeated ? " again" : "") + " was answered " + answer);
        begun = null;
    }

    private void acknowledge(JsonNode body) {
        done++;
        wasRefused |= begun.verb().equals("refuse");
        wasDissatisfied |= begun.body().contains("DISSATISFIED");
        wasReminded |= begun.verb().equals("remind");
        if (begun.verb().equals("receive")) id = body.path("id").asString();
        if (begun.path().startsWith("/api/" + CASES)) version = Math.max(version, body.path("version").asLong());
    }

    private Act next(Staff staff) throws IOException, InterruptedException {
        if (id == null) return new Act("agent", "/api/service/cases", goods.complaint(number), "receive");
        var found = staff.read("lead", "/api/" + CASES + id);
        if (found.isMissingNode()) return null;
        status = found.path("status").asString();
        if (found.path("version").asLong() < version) troubles.add(this + ": version " + version + " was acknowledged, found is " + found.path("version"));
        return switch (status) {
            case "RECEIVED" -> asked(staff, "agent", CASES + id, "acknowledge", "{}");
            case "ACKNOWLEDGED" -> asked(staff, "agent", CASES + id, "assess", "{\"reason\":\"leaked in the post\"}");
            case "ASSESSED" -> asked(staff, "lead", CASES + id, "decide", "{\"remedy\":\"%s\",\"returnNeeded\":false}".formatted(remedy()));
            case "FULFILLING" -> fulfilling(staff, found);
            case "VERIFYING" -> verifying(staff, found);
            default -> null;
        };
    }

    private String remedy() {
        if (wasDissatisfied) return "CREDIT";
        return way == Way.REFUNDED || way == Way.DISSATISFIED || wasRefused ? "REFUND" : "REPLACE";
    }

    private Act fulfilling(Staff staff, JsonNode found) throws IOException, InterruptedException {
        var approval = text(found, "/fulfilment/approval");
        var order = text(found, "/fulfilment/outboundOrder");
        if (approval.isEmpty()) return null;
        if (text(found, "/fulfilment/approvedAt").isEmpty()) {
            if (way == Way.WITHDRAWN) return asked(staff, "finance", "finance/approvals/" + approval, "approve", "{}") == null ? null : of("agent", "withdraw", "{\"reason\":\"found the bottle\"}");
            var isRefusal = way == Way.REFUSED_FIRST && !wasRefused;
            return asked(staff, "finance", "finance/approvals/" + approval, isRefusal ? "refuse" : "approve", isRefusal ? "{\"reason\":\"ask for the bottle first\"}" : "{}");
        }
        if (order.isEmpty()) return null;
        return switch (staff.read("warehouse", "/api/fulfilment/outbound-orders/" + order).path("status").asString()) {
            case "RELEASED" -> asked(staff, "warehouse", "fulfilment/outbound-orders/" + order, "pick", goods.scan());
            case "PICKED" -> asked(staff, "shipping", "fulfilment/outbound-orders/" + order, "ship", "{\"courier\":\"SF\",\"trackingNumber\":\"SF1234567890123\"}");
            default -> null;
        };
    }

    private Act verifying(Staff staff, JsonNode found) throws IOException, InterruptedException {
        var attempts = found.at("/verification/attempts").asInt(0);
        if (way == Way.NOT_REACHED && attempts < MOST_ATTEMPTS) return asked(staff, "agent", CASES + id, attempts == 0 ? "inform" : "confirm", "{\"outcome\":\"NOT_REACHED\"}");
        if (way == Way.NOT_REACHED) return text(found, "/verification/messagedAt").isEmpty() ? null : close(staff);
        if (way == Way.DISSATISFIED && !wasDissatisfied) return asked(staff, "agent", CASES + id, "confirm", "{\"outcome\":\"DISSATISFIED\"}");
        if (text(found, "/verification/informedAt").isEmpty()) return asked(staff, "agent", CASES + id, "inform", "{\"apologySaid\":true,\"resultTold\":true,\"outcome\":\"REACHED\"}");
        if (way == Way.REMINDED && !wasReminded) return of("agent", "remind", "{\"in\":\"P1D\",\"unit\":\"CALENDAR\"}");
        if (way == Way.REMINDED && text(found, "/reminder/firedAt").isEmpty() && text(found, "/closing/confirmedAt").isEmpty()) return new Act("admin", "/api/platform/clock/advance", "{\"by\":\"P1D\"}", "advance");
        if (text(found, "/closing/confirmedAt").isEmpty()) return asked(staff, "agent", CASES + id, "confirm", "{\"outcome\":\"RECEIVED\"}");
        return close(staff);
    }

    /** An act that nobody is asked for. */
    private Act of(String person, String verb, String body) {
        return new Act(person, "/api/" + CASES + id + "/" + verb, body, verb);
    }

    private Act close(Staff staff) throws IOException, InterruptedException {
        return asked(staff, "agent", CASES + id, "close", "{\"result\":\"Done\",\"rootCause\":\"CAP_LOOSE\"}");
    }

    /** The act, once the inbox of the one who does it asks for it. */
    private Act asked(Staff staff, String person, String record, String verb, String body) throws IOException, InterruptedException {
        var filter = "record eq '" + record.substring(record.lastIndexOf('/') + 1) + "' and state eq 'OPEN' and kind in ('TASK','APPROVAL')";
        var tasks = staff.read(person, "/api/platform/tasks?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8)).path("items");
        if (tasks.size() > 1) troubles.add(this + ": several tasks at once: " + tasks);
        return tasks.isEmpty() ? null : new Act(person, "/api/" + record + "/" + verb, body, verb);
    }

    private static String text(JsonNode record, String pointer) {
        return record.at(pointer).asString("");
    }

    @Override
    public String toString() {
        return "complaint " + number + " (" + way + ", " + status + ", " + id + ")";
    }
}
