


SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;


CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;



CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);



CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);



CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);



CREATE FUNCTION public.documents_keep_published() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE
                    touched uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.version_id ELSE NEW.version_id END;
                BEGIN
                    IF EXISTS (SELECT FROM documents_version WHERE id = touched AND state = 'published')
                       OR (TG_OP = 'UPDATE' AND EXISTS (
                           SELECT FROM documents_version WHERE id = OLD.version_id AND state = 'published')) THEN
                        RAISE EXCEPTION 'a published version does not change' USING ERRCODE = 'integrity_constraint_violation';
                    END IF;
                    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
                END $$;



CREATE FUNCTION public.documents_keep_version() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF OLD.state = 'published' THEN
                        RAISE EXCEPTION 'a published version does not change' USING ERRCODE = 'integrity_constraint_violation';
                    END IF;
                    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
                END $$;



CREATE FUNCTION public.journal_cluster() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$SELECT system_identifier FROM pg_control_system()$$;



CREATE FUNCTION public.offices_keep_structure() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    here uuid := coalesce(NEW.city_id, OLD.city_id);
    moved uuid := coalesce(NEW.office_id, OLD.office_id);
    bound text := coalesce(current_setting('app.city_id', true), '');
    life datemultirange;
    broken text;
BEGIN
    -- what is judged at the end of a transaction is judged in its own city, whichever is bound by then
    PERFORM set_config('app.city_id', here::text, true);
    -- one transaction at a time judges a city's structure, so that two halves of a loop cannot pass each other
    PERFORM pg_advisory_xact_lock(hashtextextended('offices ' || here, 0));
    SELECT coalesce(range_agg(daterange(since, until, '[]')), '{}') INTO life
    FROM offices_placement WHERE city_id = here AND office_id = moved;
    SELECT CASE
        WHEN (SELECT count(*) FROM unnest(life)) > 1 THEN 'placement_no_hole'
        WHEN EXISTS (
            SELECT FROM offices_placement p
            WHERE p.city_id = here AND p.office_id = moved AND p.parent_id IS NOT NULL
              AND NOT daterange(p.since, p.until, '[]') <@ (
                  SELECT coalesce(range_agg(daterange(a.since, a.until, '[]')), '{}')
                  FROM offices_placement a WHERE a.city_id = here AND a.office_id = p.parent_id
              )
        ) OR EXISTS (
            SELECT FROM offices_placement p
            WHERE p.city_id = here AND p.parent_id = moved AND NOT daterange(p.since, p.until, '[]') <@ life
        ) THEN 'placement_parent_is_there'
        WHEN EXISTS (
            SELECT FROM offices_post p
            WHERE p.city_id = here AND p.office_id = moved AND NOT daterange(p.since, p.until, '[]') <@ life
        ) THEN 'post_while_the_office_is_there'
        WHEN EXISTS (
            WITH RECURSIVE above (office_id, days) AS (
                SELECT p.parent_id, daterange(p.since, p.until, '[]') FROM offices_placement p
                WHERE p.city_id = here AND p.office_id = moved AND p.parent_id IS NOT NULL
                UNION
                SELECT p.parent_id, above.days * daterange(p.since, p.until, '[]')
                FROM above JOIN offices_placement p ON p.office_id = above.office_id
                WHERE p.city_id = here AND p.parent_id IS NOT NULL AND above.office_id <> moved
                  AND above.days && daterange(p.since, p.until, '[]')
            )
            SELECT FROM above WHERE office_id = moved
        ) THEN 'placement_no_loop'
    END INTO broken;
    IF broken IS NOT NULL THEN
        RAISE EXCEPTION 'the structure of offices would break: %', broken
            USING ERRCODE = 'check_violation', CONSTRAINT = broken;
    END IF;
    PERFORM set_config('app.city_id', bound, true);
    RETURN NULL;
END $$;



CREATE FUNCTION public.pl_key(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN translate(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(translate(value, 'aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż .,-"''()/„”–AĄBCĆDEĘFGHIJKLŁMNŃOÓPQRSŚTUVWXYZŹŻ0123456789ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòôõöøùúûüýþÿĀāĂăĈĉĊċČčĎďĐđĒēĔĕĖėĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĲĳĴĵĶķĸĹĺĻļĽľĿŀŅņŇňŉŊŋŌōŎŏŐőŒœŔŕŖŗŘřŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŽžſƀƁƂƃƄƅƆƇƈƉƊƋƌƍƎƏƐƑƒƓƔƕƖƗƘƙƚƛƜƝƞƟƠơƢƣƤƥƦƧƨƩƪƫƬƭƮƯưƱƲƳƴƵƶƷƸƹƺƻƼƽƾƿǀǁǂǃǄǅǆǇǈǉǊǋǌǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǝǞǟǠǡǢǣǤǥǦǧǨǩǪǫǬǭǮǯǰǱǲǳǴǵǶǷǸǹǺǻǼǽǾǿȀȁȂȃȄȅȆȇȈȉȊȋȌȍȎȏȐȑȒȓȔȕȖȗȘșȚțȜȝȞȟȠȡȢȣȤȥȦȧȨȩȪȫȬȭȮȯȰȱȲȳȴȵȶȷȸȹȺȻȼȽȾȿɀɁɂɃɄɅɆɇɈɉɊɋɌɍɎɏḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏḐḑḒḓḔḕḖḗḘḙḚḛḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮḯḰḱḲḳḴḵḶḷḸḹḺḻḼḽḾḿṀṁṂṃṄṅṆṇṈṉṊṋṌṍṎṏṐṑṒṓṔṕṖṗṘṙṚṛṜṝṞṟṠṡṢṣṤṥṦṧṨṩṪṫṬṭṮṯṰṱṲṳṴṵṶṷṸṹṺṻṼṽṾṿẀẁẂẃẄẅẆẇẈẉẊẋẌẍẎẏẐẑẒẓẔẕẖẗẘẙẚẛẜẝẞẟẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹỺỻỼỽỾỿͰͱͲͳʹͶͷͺͻͼͽͿΆΈΉΊΌΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώϏϐϑϒϓϔϕϖϗϘϙϚϛϜϝϞϟϠϡϢϣϤϥϦϧϨϩϪϫϬϭϮϯϰϱϲϳϴϵϷϸϹϺϻϼϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяѐёђѓєѕіїјљњћќѝўџѠѡѢѣѤѥѦѧѨѩѪѫѬѭѮѯѰѱѲѳѴѵѶѷѸѹѺѻѼѽѾѿҀҁҊҋҌҍҎҏҐґҒғҔҕҖҗҘҙҚқҜҝҞҟҠҡҢңҤҥҦҧҨҩҪҫҬҭҮүҰұҲҳҴҵҶҷҸҹҺһҼҽҾҿӀӁӂӃӄӅӆӇӈӉӊӋӌӍӎӏӐӑӒӓӔӕӖӗӘәӚӛӜӝӞӟӠӡӢӣӤӥӦӧӨөӪӫӬӭӮӯӰӱӲӳӴӵӶӷӸӹӺӻӼӽӾӿԀԁԂԃԄԅԆԇԈԉԊԋԌԍԎԏԐԑԒԓԔԕԖԗԘԙԚԛԜԝԞԟԠԡԢԣԤԥԦԧԨԩԪԫԬԭԮԯ   '::text, ' .,-"''()/„”–æþßæþŉœœɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩƙƙƚƛɯɲƞɵƣƣƥƥʀƨƨʃƪƫƭƭʈʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿǀǁǂǃǝææǥǥǯǯƕƿææȝȝƞȡȣȣȥȥȴȵȶȷȸȹⱥȼȼƚⱦȿɀɂɂʉʌɇɇɉɉɋɋɍɍɏɏẜẝßẟỻỻỽỽỿỿ   '::text), 'ß'::text, ''::text), 'æ'::text, ''::text), 'œ'::text, ''::text), 'þ'::text, ''::text), '̨'::text, ''::text), '́'::text, ''::text), '̨'::text, ''::text), '́'::text, ''::text), '́'::text, ''::text), '́'::text, ''::text), '́'::text, ''::text), '̇'::text, ''::text), '̴̵̶̷̸̡̢̧̨̛̖̗̘̙̜̝̞̟̠̣̤̥̦̩̪̫̬̭̮̯̰̱̲̳̹̺̻̼͇͈͉͍͎̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏̐̑̒̓̔̽̾̿̀́͂̓̈́͆͊͋͌̕̚ͅ͏͓͔͕͖͙͚͐͑͒͗͛ͣͤͥͦͧͨͩͪͫͬͭͮͯ͘͜͟͢͝͞͠͡­​‌‍⁠﻿'::text, ''::text);



CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;



CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;



CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;


SET default_tablespace = '';

SET default_table_access_method = heap;


CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);



CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;



CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;



CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;



CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;



CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;



CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;



CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;



CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;



CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;



CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;



CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;



CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;



CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;



CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;



CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;



CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id uuid NOT NULL
);



ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);



ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);



ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);



ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);



ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.cities_city (
    id uuid NOT NULL,
    slug character varying(40) NOT NULL,
    name character varying(80) NOT NULL,
    name_genitive character varying(80) NOT NULL,
    name_locative character varying(80) NOT NULL,
    host character varying(200) NOT NULL,
    hue smallint NOT NULL,
    arms character varying(40) NOT NULL,
    code character varying(8) NOT NULL,
    office_name character varying(160) NOT NULL,
    office_line character varying(300) NOT NULL,
    office_email character varying(254) NOT NULL,
    officer_email character varying(254) NOT NULL,
    zone_name character varying(40) NOT NULL,
    CONSTRAINT cities_city_hue_check CHECK ((hue >= 0)),
    CONSTRAINT city_hue_is_an_angle CHECK ((hue < 360))
);



CREATE TABLE public.cities_district (
    id uuid NOT NULL,
    slug character varying(60) NOT NULL,
    name character varying(120) NOT NULL,
    kind character varying(40) NOT NULL,
    since date,
    until date,
    city_id uuid NOT NULL,
    name_key text GENERATED ALWAYS AS (public.pl_key((name)::text)) STORED COLLATE pg_catalog."C"
);



CREATE TABLE public.cities_lettertemplate (
    id uuid NOT NULL,
    name character varying(60) NOT NULL,
    subject character varying(200) NOT NULL,
    body text NOT NULL,
    since date,
    until date,
    city_id uuid NOT NULL
);



CREATE TABLE public.cities_parameter (
    id uuid NOT NULL,
    name character varying(60) NOT NULL,
    value character varying(200) NOT NULL,
    since date,
    until date,
    article character varying(200) NOT NULL,
    city_id uuid NOT NULL
);



CREATE TABLE public.cities_term (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    meaning text NOT NULL,
    source character varying(200) NOT NULL,
    city_id uuid NOT NULL,
    name_key text GENERATED ALWAYS AS (public.pl_key((name)::text)) STORED COLLATE pg_catalog."C"
);



CREATE TABLE public.cities_theme (
    id uuid NOT NULL,
    slug character varying(60) NOT NULL,
    name character varying(200) NOT NULL,
    article character varying(60) NOT NULL,
    city_id uuid NOT NULL,
    name_key text GENERATED ALWAYS AS (public.pl_key((name)::text)) STORED COLLATE pg_catalog."C"
);



CREATE TABLE public.consultations_answer (
    id uuid NOT NULL,
    verdict character varying(16) NOT NULL,
    reason text NOT NULL,
    state character varying(8) NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    by_id uuid,
    city_id uuid NOT NULL,
    remark_id uuid NOT NULL,
    comment text NOT NULL,
    wording text NOT NULL,
    group_id uuid,
    hidden_why text NOT NULL,
    CONSTRAINT answer_comment_of_what_is_returned CHECK (((comment = ''::text) OR ((state)::text = 'returned'::text))),
    CONSTRAINT answer_has_reason CHECK ((NOT (reason = ''::text))),
    CONSTRAINT answer_hidden_was_public CHECK (((hidden_why = ''::text) OR ((state)::text = 'accepted'::text))),
    CONSTRAINT answer_state_known CHECK (((state)::text = ANY ((ARRAY['draft'::character varying, 'review'::character varying, 'returned'::character varying, 'accepted'::character varying])::text[]))),
    CONSTRAINT answer_verdict_known CHECK (((verdict)::text = ANY ((ARRAY['accepted'::character varying, 'partly'::character varying, 'not_accepted'::character varying, 'already_covered'::character varying, 'noted'::character varying, 'out_of_scope'::character varying])::text[]))),
    CONSTRAINT answer_wording_of_what_is_accepted CHECK (((wording = ''::text) OR ((verdict)::text = ANY ((ARRAY['accepted'::character varying, 'partly'::character varying])::text[]))))
);



CREATE TABLE public.consultations_answerletter (
    id uuid NOT NULL,
    state character varying(8) NOT NULL,
    sent_on date,
    returned_on date,
    city_id uuid NOT NULL,
    remark_id uuid NOT NULL,
    correction_id uuid,
    CONSTRAINT answer_letter_days_of_state CHECK ((((returned_on IS NULL) AND (sent_on IS NULL) AND ((state)::text = ANY ((ARRAY['to_send'::character varying, 'nowhere'::character varying])::text[]))) OR ((returned_on IS NULL) AND (sent_on IS NOT NULL) AND ((state)::text = 'sent'::text)) OR ((returned_on >= sent_on) AND (sent_on IS NOT NULL) AND ((state)::text = 'returned'::text)))),
    CONSTRAINT answer_letter_state_known CHECK (((state)::text = ANY ((ARRAY['to_send'::character varying, 'sent'::character varying, 'returned'::character varying, 'nowhere'::character varying])::text[])))
);



CREATE TABLE public.consultations_answerversion (
    id uuid NOT NULL,
    number integer NOT NULL,
    verdict character varying(16) NOT NULL,
    reason text NOT NULL,
    wording text NOT NULL,
    state character varying(8) NOT NULL,
    comment text NOT NULL,
    at timestamp with time zone NOT NULL,
    author_id uuid,
    by_id uuid,
    city_id uuid NOT NULL,
    group_id uuid,
    remark_id uuid NOT NULL,
    CONSTRAINT answer_version_is_whole_or_none CHECK (((((state)::text = ANY ((ARRAY['draft'::character varying, 'review'::character varying, 'returned'::character varying, 'accepted'::character varying])::text[])) AND ((verdict)::text = ANY ((ARRAY['accepted'::character varying, 'partly'::character varying, 'not_accepted'::character varying, 'already_covered'::character varying, 'noted'::character varying, 'out_of_scope'::character varying])::text[])) AND (NOT (reason = ''::text))) OR ((comment = ''::text) AND (reason = ''::text) AND ((state)::text = ''::text) AND ((verdict)::text = ''::text) AND (wording = ''::text)))),
    CONSTRAINT consultations_answerversion_number_check CHECK ((number >= 0))
);



CREATE TABLE public.consultations_assignment (
    id uuid NOT NULL,
    city_id uuid NOT NULL,
    due_at timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ending character varying(10) NOT NULL,
    why text NOT NULL,
    near_told_at timestamp with time zone,
    late_told_at timestamp with time zone,
    by_id uuid,
    ended_by_id uuid,
    office_id uuid,
    person_id uuid,
    remark_id uuid NOT NULL,
    CONSTRAINT assignment_ended_is_whole CHECK ((((ended_at IS NULL) AND (ended_by_id IS NULL) AND ((ending)::text = ''::text)) OR ((ended_at IS NOT NULL) AND ((ending)::text = ANY ((ARRAY['passed'::character varying, 'given_back'::character varying, 'undone'::character varying, 'erased'::character varying])::text[]))))),
    CONSTRAINT assignment_reason_of_what_is_given_back CHECK (((why = ''::text) OR ((ending)::text = 'given_back'::text))),
    CONSTRAINT assignment_to_somebody CHECK (((office_id IS NOT NULL) OR (person_id IS NOT NULL)))
);



CREATE TABLE public.consultations_bulkchange (
    id uuid NOT NULL,
    act character varying(8) NOT NULL,
    at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    by_id uuid,
    city_id uuid NOT NULL,
    round_id uuid NOT NULL,
    undone_by_id uuid,
    CONSTRAINT bulk_act_known CHECK (((act)::text = ANY ((ARRAY['answer'::character varying, 'send'::character varying, 'accept'::character varying, 'group'::character varying, 'ungroup'::character varying, 'release'::character varying, 'sheet'::character varying, 'assign'::character varying])::text[]))),
    CONSTRAINT bulk_undone_has_time CHECK (((undone_at IS NOT NULL) OR (undone_by_id IS NULL)))
);



CREATE TABLE public.consultations_bulkitem (
    id uuid NOT NULL,
    state_before character varying(10) NOT NULL,
    state_after character varying(10) NOT NULL,
    after_id uuid,
    before_id uuid,
    change_id uuid NOT NULL,
    city_id uuid NOT NULL,
    group_after_id uuid,
    group_before_id uuid,
    remark_id uuid NOT NULL,
    assigned_after_id uuid,
    assigned_before_id uuid
);



CREATE TABLE public.consultations_consultation (
    space_id uuid NOT NULL,
    number integer NOT NULL,
    year smallint NOT NULL,
    lead text NOT NULL,
    authority character varying(200) NOT NULL,
    city_id uuid NOT NULL,
    office_id uuid NOT NULL,
    basis text NOT NULL,
    addressees text NOT NULL,
    goal text NOT NULL,
    kind character varying(12) NOT NULL,
    easy_text text NOT NULL,
    film_link character varying(300) NOT NULL,
    means character varying(12)[] NOT NULL,
    CONSTRAINT consultation_kind_known CHECK (((kind)::text = ANY ((ARRAY[''::character varying, 'programme'::character varying, 'strategy'::character varying, 'resolution'::character varying, 'statute'::character varying, 'other_kind'::character varying])::text[]))),
    CONSTRAINT consultation_means_known CHECK ((means <@ ARRAY['meeting'::character varying(12), 'sector'::character varying(12), 'workshop'::character varying(12), 'survey'::character varying(12), 'walk'::character varying(12), 'desk'::character varying(12), 'council'::character varying(12)])),
    CONSTRAINT consultations_consultation_number_check CHECK ((number >= 0)),
    CONSTRAINT consultations_consultation_year_check CHECK ((year >= 0))
);



CREATE TABLE public.consultations_consultationdistrict (
    id uuid NOT NULL,
    city_id uuid NOT NULL,
    consultation_id uuid NOT NULL,
    district_id uuid NOT NULL
);



CREATE TABLE public.consultations_consultationtheme (
    id uuid NOT NULL,
    city_id uuid NOT NULL,
    consultation_id uuid NOT NULL,
    theme_id uuid NOT NULL
);



CREATE TABLE public.consultations_correctedanswer (
    id uuid NOT NULL,
    verdict character varying(16) NOT NULL,
    reason text NOT NULL,
    wording text NOT NULL,
    city_id uuid NOT NULL,
    remark_id uuid NOT NULL,
    correction_id uuid NOT NULL,
    CONSTRAINT corrected_has_reason CHECK ((NOT (reason = ''::text))),
    CONSTRAINT corrected_verdict_known CHECK (((verdict)::text = ANY ((ARRAY['accepted'::character varying, 'partly'::character varying, 'not_accepted'::character varying, 'already_covered'::character varying, 'noted'::character varying, 'out_of_scope'::character varying])::text[])))
);



CREATE TABLE public.consultations_correction (
    id uuid NOT NULL,
    number integer NOT NULL,
    verdict character varying(16) NOT NULL,
    reason text NOT NULL,
    wording text NOT NULL,
    why text NOT NULL,
    state character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    published_at timestamp with time zone,
    by_id uuid,
    city_id uuid NOT NULL,
    published_by_id uuid,
    round_id uuid NOT NULL,
    CONSTRAINT consultations_correction_number_check CHECK ((number >= 0)),
    CONSTRAINT correction_has_reasons CHECK (((NOT (reason = ''::text)) AND (NOT (why = ''::text)))),
    CONSTRAINT correction_published_has_time CHECK ((((published_at IS NOT NULL) AND ((state)::text = 'published'::text)) OR ((NOT ((state)::text = 'published'::text)) AND (published_at IS NULL) AND (published_by_id IS NULL)))),
    CONSTRAINT correction_state_known CHECK (((state)::text = ANY ((ARRAY['proposed'::character varying, 'published'::character varying, 'dropped'::character varying])::text[]))),
    CONSTRAINT correction_verdict_known CHECK (((verdict)::text = ANY ((ARRAY['accepted'::character varying, 'partly'::character varying, 'not_accepted'::character varying, 'already_covered'::character varying, 'noted'::character varying, 'out_of_scope'::character varying])::text[]))),
    CONSTRAINT correction_wording_of_what_is_accepted CHECK (((wording = ''::text) OR ((verdict)::text = ANY ((ARRAY['accepted'::character varying, 'partly'::character varying])::text[]))))
);



CREATE TABLE public.consultations_effect (
    id uuid NOT NULL,
    "position" smallint NOT NULL,
    anchor character varying(40) NOT NULL,
    text character varying(600) NOT NULL,
    city_id uuid NOT NULL,
    consultation_id uuid NOT NULL,
    CONSTRAINT consultations_effect_position_check CHECK (("position" >= 0)),
    CONSTRAINT effect_says_something CHECK ((NOT ((text)::text = ''::text)))
);



CREATE TABLE public.consultations_effectremark (
    id uuid NOT NULL,
    city_id uuid NOT NULL,
    effect_id uuid NOT NULL,
    remark_id uuid NOT NULL
);



CREATE TABLE public.consultations_groupedremark (
    id uuid NOT NULL,
    city_id uuid NOT NULL,
    group_id uuid NOT NULL,
    remark_id uuid NOT NULL
);



CREATE TABLE public.consultations_letterbatch (
    id uuid NOT NULL,
    digest character varying(64) NOT NULL,
    letters integer NOT NULL,
    state character varying(8) NOT NULL,
    moved_at timestamp with time zone NOT NULL,
    city_id uuid NOT NULL,
    file_id uuid,
    round_id uuid NOT NULL,
    CONSTRAINT consultations_letterbatch_letters_check CHECK ((letters >= 0)),
    CONSTRAINT letter_batch_done_has_file CHECK ((((file_id IS NULL) AND ((state)::text = 'running'::text)) OR ((file_id IS NOT NULL) AND ((state)::text = 'done'::text))))
);



CREATE TABLE public.consultations_publicationplace (
    id uuid NOT NULL,
    city_id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    link character varying(400) NOT NULL,
    words character varying(200) NOT NULL,
    published_on date NOT NULL,
    consultation_id uuid NOT NULL,
    CONSTRAINT publication_place_kind_known CHECK (((kind)::text = ANY ((ARRAY['bip'::character varying, 'site'::character varying, 'board'::character varying, 'other_place'::character varying])::text[]))),
    CONSTRAINT publication_place_says_where CHECK ((NOT (((link)::text = ''::text) AND ((words)::text = ''::text))))
);



CREATE TABLE public.consultations_remark (
    id uuid NOT NULL,
    number integer NOT NULL,
    channel character varying(12) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    hour_unknown boolean NOT NULL,
    postmarked_on date,
    timeliness character varying(8) NOT NULL,
    quoted text NOT NULL,
    proposed text NOT NULL,
    reason text NOT NULL,
    side character varying(12) NOT NULL,
    organisation character varying(200) NOT NULL,
    state character varying(12) NOT NULL,
    submission bytea,
    author_id uuid,
    city_id uuid NOT NULL,
    paragraph_id uuid,
    round_id uuid NOT NULL,
    represents_id uuid,
    standing character varying(14) NOT NULL,
    changed_at timestamp with time zone,
    passed_to text NOT NULL,
    office_number character varying(60) NOT NULL,
    concerns text NOT NULL,
    blackouts jsonb NOT NULL,
    CONSTRAINT consultations_remark_number_check CHECK ((number >= 0)),
    CONSTRAINT remark_channel_known CHECK (((channel)::text = ANY ((ARRAY['web'::character varying, 'email'::character varying, 'paper'::character varying, 'edoreczenia'::character varying, 'epuap'::character varying, 'meeting'::character varying, 'oral'::character varying])::text[]))),
    CONSTRAINT remark_confirmed_for_one_of_the_register CHECK ((((standing)::text = ANY ((ARRAY[''::character varying, 'declared'::character varying])::text[])) OR (represents_id IS NOT NULL))),
    CONSTRAINT remark_for_organisation_has_standing CHECK (((((standing)::text = ANY ((ARRAY['declared'::character varying, 'representation'::character varying, 'register_mail'::character varying, 'clerk'::character varying])::text[])) AND ((side)::text = 'organisation'::text)) OR ((represents_id IS NULL) AND ((standing)::text = ''::text) AND (NOT ((side)::text = 'organisation'::text))))),
    CONSTRAINT remark_on_several_has_a_first CHECK (((concerns = ''::text) OR (paragraph_id IS NOT NULL))),
    CONSTRAINT remark_says_something CHECK ((NOT ((proposed = ''::text) AND (reason = ''::text)))),
    CONSTRAINT remark_side_known CHECK (((side)::text = ANY ((ARRAY['resident'::character varying, 'organisation'::character varying, 'office'::character varying])::text[]))),
    CONSTRAINT remark_state_known CHECK (((state)::text = ANY ((ARRAY['received'::character varying, 'released'::character varying, 'withdrawn'::character varying, 'not_remark'::character varying, 'abuse'::character varying, 'unconfirmed'::character varying])::text[]))),
    CONSTRAINT remark_that_is_none_was_passed_on CHECK (((((state)::text = 'not_remark'::text) AND (NOT (passed_to = ''::text))) OR ((NOT ((state)::text = 'not_remark'::text)) AND (passed_to = ''::text)))),
    CONSTRAINT remark_timeliness_known CHECK (((timeliness)::text = ANY ((ARRAY['on_time'::character varying, 'late'::character varying, 'early'::character varying])::text[]))),
    CONSTRAINT remark_withdrawn_has_time CHECK (((NOT ((state)::text = 'withdrawn'::text)) OR (changed_at IS NOT NULL)))
);



CREATE TABLE public.consultations_remarkconfirmation (
    id uuid NOT NULL,
    city_id uuid NOT NULL,
    digest bytea NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    remark_id uuid NOT NULL
);



CREATE TABLE public.consultations_remarkcontact (
    id uuid NOT NULL,
    address character varying(254) NOT NULL,
    since timestamp with time zone NOT NULL,
    city_id uuid NOT NULL,
    remark_id uuid NOT NULL,
    CONSTRAINT remark_contact_says_something CHECK ((NOT ((address)::text = ''::text)))
);



CREATE TABLE public.consultations_remarkfile (
    id uuid NOT NULL,
    is_proof boolean NOT NULL,
    city_id uuid NOT NULL,
    file_id uuid NOT NULL,
    remark_id uuid NOT NULL,
    alt character varying(300) NOT NULL,
    released_at timestamp with time zone,
    CONSTRAINT remark_proof_is_for_the_office CHECK (((NOT is_proof) OR (released_at IS NULL)))
);



CREATE TABLE public.consultations_remarkgroup (
    id uuid NOT NULL,
    number integer NOT NULL,
    name character varying(200) NOT NULL,
    city_id uuid NOT NULL,
    round_id uuid NOT NULL,
    CONSTRAINT consultations_remarkgroup_number_check CHECK ((number >= 0)),
    CONSTRAINT remark_group_has_name CHECK ((NOT ((name)::text = ''::text)))
);



CREATE TABLE public.consultations_remarknote (
    id uuid NOT NULL,
    city_id uuid NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    answered_at timestamp with time zone,
    removed_at timestamp with time zone,
    by_id uuid,
    office_id uuid,
    parent_id uuid,
    person_id uuid,
    remark_id uuid NOT NULL,
    CONSTRAINT note_answered_was_asked CHECK (((answered_at IS NULL) OR (due_at IS NOT NULL))),
    CONSTRAINT note_asks_somebody_until CHECK ((((due_at IS NULL) AND (office_id IS NULL) AND (person_id IS NULL)) OR ((due_at IS NOT NULL) AND ((office_id IS NOT NULL) OR (person_id IS NOT NULL))))),
    CONSTRAINT note_says_something_until_removed CHECK ((((removed_at IS NULL) AND (NOT (text = ''::text))) OR ((removed_at IS NOT NULL) AND (text = ''::text))))
);



CREATE TABLE public.consultations_remarkpassage (
    id uuid NOT NULL,
    city_id uuid NOT NULL,
    "position" smallint NOT NULL,
    quoted text NOT NULL,
    paragraph_id uuid NOT NULL,
    remark_id uuid NOT NULL,
    CONSTRAINT consultations_remarkpassage_position_check CHECK (("position" >= 0))
);



CREATE TABLE public.consultations_remarkpostal (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    street character varying(120) NOT NULL,
    code character varying(12) NOT NULL,
    place character varying(80) NOT NULL,
    since timestamp with time zone NOT NULL,
    city_id uuid NOT NULL,
    remark_id uuid NOT NULL,
    CONSTRAINT remark_postal_is_whole CHECK (((NOT ((name)::text = ''::text)) AND (NOT ((street)::text = ''::text)) AND (NOT ((code)::text = ''::text)) AND (NOT ((place)::text = ''::text))))
);



CREATE TABLE public.consultations_remarksaid (
    id uuid NOT NULL,
    formal boolean NOT NULL,
    confirmed character varying(8) NOT NULL,
    confirmed_at timestamp with time zone,
    city_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    remark_id uuid NOT NULL,
    CONSTRAINT remark_said_confirmed_has_time CHECK (((((confirmed)::text = 'waiting'::text) AND (confirmed_at IS NULL)) OR (((confirmed)::text = ANY ((ARRAY['on_paper'::character varying, 'by_mail'::character varying])::text[])) AND (confirmed_at IS NOT NULL))))
);



CREATE TABLE public.consultations_report (
    id uuid NOT NULL,
    digest character varying(64) NOT NULL,
    state character varying(8) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    moved_at timestamp with time zone NOT NULL,
    city_id uuid NOT NULL,
    round_id uuid NOT NULL,
    CONSTRAINT report_state_known CHECK (((state)::text = ANY ((ARRAY['running'::character varying, 'stopped'::character varying, 'done'::character varying])::text[])))
);



CREATE TABLE public.consultations_reportfile (
    id uuid NOT NULL,
    form character varying(8) NOT NULL,
    city_id uuid NOT NULL,
    file_id uuid NOT NULL,
    report_id uuid NOT NULL,
    CONSTRAINT report_form_known CHECK (((form)::text = ANY ((ARRAY['pdf'::character varying, 'docx'::character varying, 'xlsx'::character varying, 'csv'::character varying, 'json'::character varying, 'bip'::character varying])::text[])))
);



CREATE TABLE public.consultations_round (
    id uuid NOT NULL,
    number smallint NOT NULL,
    opens_at timestamp with time zone,
    closes_at timestamp with time zone,
    city_id uuid NOT NULL,
    consultation_id uuid NOT NULL,
    version_id uuid,
    name character varying(120) NOT NULL,
    state character varying(8) NOT NULL,
    answers_due_at timestamp with time zone,
    answered_at timestamp with time zone,
    consulted character varying(12) NOT NULL,
    CONSTRAINT consultations_round_number_check CHECK ((number >= 0)),
    CONSTRAINT round_announced_has_times CHECK ((((state)::text = 'draft'::text) OR ((answers_due_at IS NOT NULL) AND (closes_at IS NOT NULL) AND (opens_at IS NOT NULL)))),
    CONSTRAINT round_answered_has_time CHECK ((((answered_at IS NOT NULL) AND ((state)::text = 'answered'::text)) OR ((NOT ((state)::text = 'answered'::text)) AND (answered_at IS NULL)))),
    CONSTRAINT round_closes_after_it_opens CHECK ((closes_at > opens_at)),
    CONSTRAINT round_consulted_known CHECK (((consulted)::text = ANY ((ARRAY[''::character varying, 'problem'::character varying, 'assumptions'::character varying, 'draft_text'::character varying, 'final'::character varying])::text[]))),
    CONSTRAINT round_state_known CHECK (((state)::text = ANY ((ARRAY['draft'::character varying, 'started'::character varying, 'answered'::character varying])::text[])))
);



CREATE TABLE public.consultations_waitingscan (
    id uuid NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    by_id uuid,
    city_id uuid NOT NULL,
    consultation_id uuid NOT NULL,
    file_id uuid NOT NULL
);



CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);



ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);



ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.documents_adoptioncorrection (
    id uuid NOT NULL,
    number smallint NOT NULL,
    field character varying(12) NOT NULL,
    before character varying(300) NOT NULL,
    after character varying(300) NOT NULL,
    why character varying(300) NOT NULL,
    "on" date NOT NULL,
    city_id uuid NOT NULL,
    document_id uuid NOT NULL,
    CONSTRAINT adoption_correction_changes_with_reason CHECK (((NOT ((why)::text = ''::text)) AND (NOT ((before)::text = (after)::text)))),
    CONSTRAINT adoption_correction_field_known CHECK (((field)::text = ANY ((ARRAY['resolution'::character varying, 'on'::character varying, 'body'::character varying, 'link'::character varying, 'since'::character varying, 'until'::character varying])::text[]))),
    CONSTRAINT documents_adoptioncorrection_number_check CHECK ((number >= 0))
);



CREATE TABLE public.documents_document (
    entry_id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    city_id uuid NOT NULL,
    adopted_by character varying(200) NOT NULL,
    adopted_on date,
    adopted_version_id uuid,
    answered_at timestamp with time zone,
    genre character varying(24) NOT NULL,
    in_force_from date,
    in_force_until date,
    resolution character varying(60) NOT NULL,
    source_link character varying(300) NOT NULL,
    state character varying(12) NOT NULL,
    year smallint,
    CONSTRAINT document_adopted_is_whole CHECK (((((state)::text = 'adopted'::text) AND (NOT ((resolution)::text = ''::text)) AND (NOT ((adopted_by)::text = ''::text)) AND (NOT ((source_link)::text = ''::text)) AND (adopted_on IS NOT NULL) AND (adopted_version_id IS NOT NULL) AND (in_force_from IS NOT NULL)) OR ((NOT ((state)::text = 'adopted'::text)) AND ((adopted_by)::text = ''::text) AND (adopted_on IS NULL) AND (in_force_from IS NULL) AND (in_force_until IS NULL) AND ((resolution)::text = ''::text) AND ((source_link)::text = ''::text)))),
    CONSTRAINT document_force_ends_after_start CHECK (((in_force_until IS NULL) OR (in_force_until >= in_force_from))),
    CONSTRAINT document_genre_known CHECK (((genre)::text = ANY ((ARRAY[''::character varying, 'annual_programme'::character varying, 'multiannual_programme'::character varying, 'strategy'::character varying, 'resolution'::character varying, 'statute'::character varying, 'other_genre'::character varying])::text[]))),
    CONSTRAINT document_kind_is_document CHECK (((kind)::text = 'document'::text)),
    CONSTRAINT document_programme_has_year CHECK (((NOT ((genre)::text = 'annual_programme'::text)) OR (year IS NOT NULL))),
    CONSTRAINT document_state_known CHECK (((state)::text = ANY ((ARRAY['preparation'::character varying, 'draft'::character varying, 'consultation'::character varying, 'submitted'::character varying, 'adopted'::character varying, 'rejected'::character varying, 'withdrawn'::character varying])::text[]))),
    CONSTRAINT documents_document_year_check CHECK ((year >= 0))
);



CREATE TABLE public.documents_elementplace (
    id uuid NOT NULL,
    element character varying(40) NOT NULL,
    anchor character varying(40) NOT NULL,
    city_id uuid NOT NULL,
    document_id uuid NOT NULL,
    CONSTRAINT element_place_is_whole CHECK (((NOT ((element)::text = ''::text)) AND (NOT ((anchor)::text = ''::text))))
);



CREATE TABLE public.documents_move (
    id uuid NOT NULL,
    "position" smallint NOT NULL,
    state character varying(12) NOT NULL,
    "on" date NOT NULL,
    body character varying(200) NOT NULL,
    city_id uuid NOT NULL,
    document_id uuid NOT NULL,
    CONSTRAINT documents_move_position_check CHECK (("position" >= 0)),
    CONSTRAINT move_state_known CHECK (((state)::text = ANY ((ARRAY['preparation'::character varying, 'draft'::character varying, 'consultation'::character varying, 'submitted'::character varying, 'adopted'::character varying, 'rejected'::character varying, 'withdrawn'::character varying])::text[])))
);



CREATE TABLE public.documents_opinion (
    id uuid NOT NULL,
    body character varying(200) NOT NULL,
    delivered_on date NOT NULL,
    days smallint NOT NULL,
    article character varying(200) NOT NULL,
    silent_from timestamp with time zone NOT NULL,
    given_on date,
    text text NOT NULL,
    silence_at timestamp with time zone,
    city_id uuid NOT NULL,
    document_id uuid NOT NULL,
    file_id uuid,
    version_id uuid NOT NULL,
    CONSTRAINT documents_opinion_days_check CHECK ((days >= 0)),
    CONSTRAINT opinion_given_is_whole CHECK ((((file_id IS NULL) AND (given_on IS NULL) AND (text = ''::text)) OR (((NOT (text = ''::text)) OR (file_id IS NOT NULL)) AND (given_on >= delivered_on) AND (silence_at IS NULL)))),
    CONSTRAINT opinion_silence_waits_for_its_days CHECK (((silence_at IS NULL) OR (silence_at >= silent_from)))
);



CREATE TABLE public.documents_paragraph (
    id uuid NOT NULL,
    "position" integer NOT NULL,
    anchor character varying(40) NOT NULL,
    number integer,
    kind character varying(8) NOT NULL,
    level smallint NOT NULL,
    label character varying(40) NOT NULL,
    reference character varying(80) NOT NULL,
    text text NOT NULL,
    city_id uuid NOT NULL,
    origin_id uuid,
    version_id uuid NOT NULL,
    rows jsonb NOT NULL,
    CONSTRAINT documents_paragraph_level_check CHECK ((level >= 0)),
    CONSTRAINT documents_paragraph_number_check CHECK ((number >= 0)),
    CONSTRAINT documents_paragraph_position_check CHECK (("position" >= 0)),
    CONSTRAINT paragraph_kind_known CHECK (((kind)::text = ANY ((ARRAY['heading'::character varying, 'text'::character varying, 'item'::character varying, 'table'::character varying, 'quote'::character varying])::text[])))
);



CREATE TABLE public.documents_plannedstep (
    id uuid NOT NULL,
    label character varying(200) NOT NULL,
    body character varying(200) NOT NULL,
    planned_on date NOT NULL,
    done_on date,
    dropped_why character varying(300) NOT NULL,
    city_id uuid NOT NULL,
    document_id uuid NOT NULL,
    CONSTRAINT planned_step_done_or_dropped CHECK (((done_on IS NULL) OR ((dropped_why)::text = ''::text))),
    CONSTRAINT planned_step_is_whole CHECK (((NOT ((label)::text = ''::text)) AND (NOT ((body)::text = ''::text))))
);



CREATE TABLE public.documents_programmereport (
    id uuid NOT NULL,
    to_body character varying(200) NOT NULL,
    "on" date NOT NULL,
    link character varying(300) NOT NULL,
    city_id uuid NOT NULL,
    document_id uuid NOT NULL,
    CONSTRAINT programme_report_is_whole CHECK (((NOT ((to_body)::text = ''::text)) AND (NOT ((link)::text = ''::text))))
);



CREATE TABLE public.documents_submission (
    id uuid NOT NULL,
    number smallint NOT NULL,
    by_body character varying(200) NOT NULL,
    to_body character varying(200) NOT NULL,
    "on" date NOT NULL,
    link character varying(300) NOT NULL,
    rejected_on date,
    reason text NOT NULL,
    city_id uuid NOT NULL,
    document_id uuid NOT NULL,
    version_id uuid NOT NULL,
    withdrawn_on date,
    CONSTRAINT documents_submission_number_check CHECK ((number >= 0)),
    CONSTRAINT submission_ended_has_reason CHECK ((((reason = ''::text) AND (rejected_on IS NULL) AND (withdrawn_on IS NULL)) OR ((NOT (reason = ''::text)) AND (rejected_on >= "on") AND (withdrawn_on IS NULL)) OR ((NOT (reason = ''::text)) AND (rejected_on IS NULL) AND (withdrawn_on >= "on")))),
    CONSTRAINT submission_names_its_bodies CHECK (((NOT ((by_body)::text = ''::text)) AND (NOT ((to_body)::text = ''::text))))
);



CREATE TABLE public.documents_version (
    id uuid NOT NULL,
    number integer NOT NULL,
    state character varying(9) NOT NULL,
    source text NOT NULL,
    published_at timestamp with time zone,
    city_id uuid NOT NULL,
    document_id uuid NOT NULL,
    CONSTRAINT documents_version_number_check CHECK ((number >= 0)),
    CONSTRAINT version_published_has_time CHECK ((((published_at IS NULL) AND ((state)::text = 'draft'::text)) OR ((published_at IS NOT NULL) AND ((state)::text = 'published'::text))))
);



CREATE TABLE public.files_storedfile (
    id uuid NOT NULL,
    sha256 character varying(64) NOT NULL,
    name character varying(200) NOT NULL,
    mime character varying(100) NOT NULL,
    size bigint NOT NULL,
    scan_state character varying(12) NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    city_id uuid NOT NULL,
    CONSTRAINT file_is_not_empty CHECK ((size > 0)),
    CONSTRAINT file_scan_state_known CHECK (((scan_state)::text = ANY ((ARRAY['not_scanned'::character varying, 'clean'::character varying, 'infected'::character varying])::text[])))
);



CREATE TABLE public.flags_flag (
    id uuid NOT NULL,
    year smallint NOT NULL,
    number integer NOT NULL,
    kind character varying(20) NOT NULL,
    subject uuid NOT NULL,
    seen bytea NOT NULL,
    reason character varying(14) NOT NULL,
    words text NOT NULL,
    received_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    state character varying(8) NOT NULL,
    why text NOT NULL,
    decided_at timestamp with time zone,
    submission bytea NOT NULL,
    author_id uuid,
    city_id uuid NOT NULL,
    decided_by_id uuid,
    space_id uuid NOT NULL,
    CONSTRAINT flag_decided_with_reason CHECK ((((decided_at IS NULL) AND (decided_by_id IS NULL) AND ((state)::text = 'waiting'::text) AND (why = ''::text)) OR ((NOT ((state)::text = 'waiting'::text)) AND (NOT (why = ''::text)) AND (decided_at IS NOT NULL)))),
    CONSTRAINT flag_due_after_it_came CHECK ((due_at > received_at)),
    CONSTRAINT flag_reason_known CHECK (((reason)::text = ANY ((ARRAY['personal_data'::character varying, 'abuse'::character varying, 'untruth'::character varying, 'copyright'::character varying, 'other'::character varying])::text[]))),
    CONSTRAINT flag_state_known CHECK (((state)::text = ANY ((ARRAY['waiting'::character varying, 'hidden'::character varying, 'left'::character varying])::text[]))),
    CONSTRAINT flags_flag_number_check CHECK ((number >= 0)),
    CONSTRAINT flags_flag_year_check CHECK ((year >= 0))
);



CREATE TABLE public.flags_flagcontact (
    id uuid NOT NULL,
    address character varying(254) NOT NULL,
    since timestamp with time zone NOT NULL,
    city_id uuid NOT NULL,
    flag_id uuid NOT NULL,
    CONSTRAINT flag_contact_says_something CHECK ((NOT ((address)::text = ''::text)))
);



CREATE TABLE public.imports_importrun (
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    sha256 character varying(64) NOT NULL,
    dry_run boolean NOT NULL,
    state character varying(8) NOT NULL,
    rows integer NOT NULL,
    done integer NOT NULL,
    created integer NOT NULL,
    changed integer NOT NULL,
    unchanged integer NOT NULL,
    repeated integer NOT NULL,
    refused integer NOT NULL,
    capacity character varying(60) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    moved_at timestamp with time zone NOT NULL,
    by_id uuid,
    city_id uuid NOT NULL,
    file_id uuid NOT NULL,
    target uuid,
    CONSTRAINT import_run_counts_every_row CHECK ((done = ((((created + changed) + unchanged) + repeated) + refused))),
    CONSTRAINT import_run_state_known CHECK (((state)::text = ANY ((ARRAY['running'::character varying, 'stopped'::character varying, 'done'::character varying])::text[]))),
    CONSTRAINT import_run_within_its_rows CHECK ((done <= rows)),
    CONSTRAINT imports_importrun_changed_check CHECK ((changed >= 0)),
    CONSTRAINT imports_importrun_created_check CHECK ((created >= 0)),
    CONSTRAINT imports_importrun_done_check CHECK ((done >= 0)),
    CONSTRAINT imports_importrun_refused_check CHECK ((refused >= 0)),
    CONSTRAINT imports_importrun_repeated_check CHECK ((repeated >= 0)),
    CONSTRAINT imports_importrun_rows_check CHECK ((rows >= 0)),
    CONSTRAINT imports_importrun_unchanged_check CHECK ((unchanged >= 0))
);



CREATE TABLE public.imports_rowerror (
    id uuid NOT NULL,
    "row" integer NOT NULL,
    result character varying(9) NOT NULL,
    cell character varying(40) NOT NULL,
    message character varying(400) NOT NULL,
    city_id uuid NOT NULL,
    run_id uuid NOT NULL,
    CONSTRAINT imports_rowerror_row_check CHECK (("row" >= 0))
);



CREATE TABLE public.jobs_pulse (
    worker character varying(80) NOT NULL,
    beat_at timestamp with time zone NOT NULL
);



CREATE TABLE public.journal_leaf (
    id uuid NOT NULL,
    index bigint NOT NULL,
    city_id uuid NOT NULL,
    line_id uuid NOT NULL
);



CREATE SEQUENCE public.journal_line_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



CREATE TABLE public.journal_line (
    id uuid NOT NULL,
    seq bigint DEFAULT nextval('public.journal_line_seq'::regclass) NOT NULL,
    at timestamp with time zone NOT NULL,
    fact character varying(80) NOT NULL,
    capacity character varying(60) NOT NULL,
    space_id uuid,
    subject_id uuid,
    data jsonb NOT NULL,
    leaf_hash bytea NOT NULL,
    xid bigint DEFAULT ((pg_current_xact_id())::text)::bigint NOT NULL,
    cluster bigint DEFAULT public.journal_cluster() NOT NULL,
    city_id uuid NOT NULL
);



CREATE TABLE public.journal_node (
    id uuid NOT NULL,
    level smallint NOT NULL,
    place bigint NOT NULL,
    hash bytea NOT NULL,
    city_id uuid NOT NULL,
    CONSTRAINT journal_node_level_check CHECK ((level >= 0)),
    CONSTRAINT node_above_leaves CHECK ((level >= 1))
);



CREATE TABLE public.journal_position (
    id uuid NOT NULL,
    listener character varying(200) NOT NULL,
    next_index bigint NOT NULL,
    attempts integer NOT NULL,
    failed_at timestamp with time zone,
    error character varying(200) NOT NULL,
    city_id uuid NOT NULL,
    CONSTRAINT journal_position_attempts_check CHECK ((attempts >= 0))
);



CREATE TABLE public.journal_private (
    id uuid NOT NULL,
    field character varying(40) NOT NULL,
    value text NOT NULL,
    salt bytea NOT NULL,
    city_id uuid NOT NULL,
    line_id uuid NOT NULL
);



CREATE TABLE public.journal_signedhead (
    id uuid NOT NULL,
    tree_size bigint NOT NULL,
    root_hash bytea NOT NULL,
    "timestamp" timestamp with time zone NOT NULL,
    signature bytea NOT NULL,
    city_id uuid NOT NULL,
    key_id character varying(64) NOT NULL,
    CONSTRAINT head_over_something CHECK ((tree_size >= 1))
);



CREATE TABLE public.journal_signingkey (
    key_id character varying(64) NOT NULL,
    public_pem text NOT NULL,
    since timestamp with time zone NOT NULL
);



CREATE TABLE public.journal_watermark (
    id uuid NOT NULL,
    cluster bigint NOT NULL,
    xid bigint NOT NULL,
    city_id uuid NOT NULL
);



CREATE TABLE public.meetings_agendapoint (
    id uuid NOT NULL,
    "position" smallint NOT NULL,
    words character varying(300) NOT NULL,
    city_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    CONSTRAINT agenda_says_something CHECK ((NOT ((words)::text = ''::text))),
    CONSTRAINT meetings_agendapoint_position_check CHECK (("position" >= 0))
);



CREATE TABLE public.meetings_attendance (
    id uuid NOT NULL,
    side character varying(12) NOT NULL,
    count integer NOT NULL,
    city_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    CONSTRAINT attendance_side_known CHECK (((side)::text = ANY ((ARRAY[''::character varying, 'resident'::character varying, 'organisation'::character varying, 'office'::character varying])::text[]))),
    CONSTRAINT meetings_attendance_count_check CHECK ((count >= 0))
);



CREATE TABLE public.meetings_decisionmaker (
    id uuid NOT NULL,
    "position" smallint NOT NULL,
    words character varying(200) NOT NULL,
    city_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    CONSTRAINT decision_maker_says_something CHECK ((NOT ((words)::text = ''::text))),
    CONSTRAINT meetings_decisionmaker_position_check CHECK (("position" >= 0))
);



CREATE TABLE public.meetings_meeting (
    entry_id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    number integer NOT NULL,
    name character varying(200) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    place character varying(200) NOT NULL,
    address character varying(300) NOT NULL,
    access text NOT NULL,
    link character varying(400) NOT NULL,
    host character varying(200) NOT NULL,
    state character varying(10) NOT NULL,
    reason text NOT NULL,
    changes integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    notes text NOT NULL,
    city_id uuid NOT NULL,
    space_id uuid NOT NULL,
    CONSTRAINT meeting_called_off_has_reason CHECK (((((state)::text = 'called_off'::text) AND (NOT (reason = ''::text))) OR ((NOT ((state)::text = 'called_off'::text)) AND (reason = ''::text)))),
    CONSTRAINT meeting_ends_after_it_starts CHECK ((ends_at > starts_at)),
    CONSTRAINT meeting_is_somewhere CHECK ((NOT (((link)::text = ''::text) AND ((place)::text = ''::text)))),
    CONSTRAINT meeting_kind_is_meeting CHECK (((kind)::text = 'meeting'::text)),
    CONSTRAINT meeting_notes_when_held CHECK (((notes = ''::text) OR ((state)::text = 'held'::text))),
    CONSTRAINT meeting_state_known CHECK (((state)::text = ANY ((ARRAY['planned'::character varying, 'held'::character varying, 'called_off'::character varying])::text[]))),
    CONSTRAINT meetings_meeting_changes_check CHECK ((changes >= 0)),
    CONSTRAINT meetings_meeting_number_check CHECK ((number >= 0))
);



CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);



ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.notify_letter (
    id uuid NOT NULL,
    address character varying(254) NOT NULL,
    subject character varying(200) NOT NULL,
    body text NOT NULL,
    matter character varying(120) NOT NULL,
    message_id character varying(200) NOT NULL,
    state character varying(8) NOT NULL,
    attempts smallint NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    not_before timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    city_id uuid NOT NULL,
    claimed_at timestamp with time zone,
    fault character varying(60) NOT NULL,
    reply_to character varying(254) NOT NULL,
    thread character varying(120) NOT NULL,
    unsubscribe character varying(400) NOT NULL,
    rank smallint NOT NULL,
    CONSTRAINT letter_state_known CHECK (((state)::text = ANY ((ARRAY['queued'::character varying, 'sending'::character varying, 'sent'::character varying, 'failed'::character varying, 'stopped'::character varying, 'bounced'::character varying])::text[]))),
    CONSTRAINT notify_letter_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT notify_letter_rank_check CHECK ((rank >= 0))
);



CREATE TABLE public.notify_letterchoice (
    id uuid NOT NULL,
    topic character varying(60) NOT NULL,
    how character varying(8) NOT NULL,
    city_id uuid NOT NULL,
    mailbox_id uuid NOT NULL,
    CONSTRAINT letter_choice_known CHECK (((how)::text = ANY ((ARRAY['at_once'::character varying, 'daily'::character varying, 'never'::character varying])::text[])))
);



CREATE TABLE public.notify_mailbox (
    id uuid NOT NULL,
    address character varying(254) NOT NULL,
    stopped_at timestamp with time zone,
    stop_code character varying(20) NOT NULL,
    city_id uuid NOT NULL,
    CONSTRAINT mailbox_lower CHECK (((address)::text = lower((address)::text))),
    CONSTRAINT mailbox_stop_has_its_code CHECK (((((stop_code)::text = ''::text) AND (stopped_at IS NULL)) OR ((stopped_at IS NOT NULL) AND (NOT ((stop_code)::text = ''::text)))))
);



CREATE TABLE public.notify_notice (
    id uuid NOT NULL,
    topic character varying(60) NOT NULL,
    matter character varying(120) NOT NULL,
    key character varying(120) NOT NULL,
    title character varying(200) NOT NULL,
    subject character varying(200) NOT NULL,
    line text NOT NULL,
    signature text NOT NULL,
    reply_to character varying(254) NOT NULL,
    daily boolean NOT NULL,
    told_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    city_id uuid NOT NULL,
    letter_id uuid,
    mailbox_id uuid NOT NULL
);



CREATE TABLE public.numbers_series (
    id uuid NOT NULL,
    name character varying(80) NOT NULL,
    next integer NOT NULL,
    city_id uuid NOT NULL,
    CONSTRAINT numbers_series_next_check CHECK ((next >= 0))
);



CREATE TABLE public.offices_appointment (
    id uuid NOT NULL,
    authority character varying(200) NOT NULL,
    basis character varying(300) NOT NULL,
    scope text NOT NULL,
    name_public boolean NOT NULL,
    since date NOT NULL,
    until date,
    city_id uuid NOT NULL,
    person_id uuid,
    post_id uuid NOT NULL,
    CONSTRAINT appointment_ends_after_start CHECK (((since IS NULL) OR (until IS NULL) OR (until >= since))),
    CONSTRAINT appointment_has_an_authority CHECK ((NOT ((authority)::text = ''::text)))
);



CREATE TABLE public.offices_office (
    id uuid NOT NULL,
    slug character varying(90) NOT NULL,
    name character varying(200) NOT NULL,
    address character varying(300) NOT NULL,
    email character varying(254) NOT NULL,
    city_id uuid NOT NULL,
    name_key text GENERATED ALWAYS AS (public.pl_key((name)::text)) STORED COLLATE pg_catalog."C"
);



CREATE TABLE public.offices_placement (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    name_key text GENERATED ALWAYS AS (public.pl_key((name)::text)) STORED COLLATE pg_catalog."C",
    kind character varying(40) NOT NULL,
    since date,
    until date,
    city_id uuid NOT NULL,
    office_id uuid NOT NULL,
    parent_id uuid,
    CONSTRAINT placement_ends_after_start CHECK (((since IS NULL) OR (until IS NULL) OR (until >= since))),
    CONSTRAINT placement_has_a_name CHECK ((NOT ((name)::text = ''::text)))
);



CREATE TABLE public.offices_post (
    id uuid NOT NULL,
    title character varying(160) NOT NULL,
    title_key text GENERATED ALWAYS AS (public.pl_key((title)::text)) STORED COLLATE pg_catalog."C",
    decision_maker boolean NOT NULL,
    scope text NOT NULL,
    phone character varying(40) NOT NULL,
    email character varying(200) NOT NULL,
    since date,
    until date,
    city_id uuid NOT NULL,
    office_id uuid NOT NULL,
    CONSTRAINT post_ends_after_start CHECK (((since IS NULL) OR (until IS NULL) OR (until >= since))),
    CONSTRAINT post_has_a_title CHECK ((NOT ((title)::text = ''::text)))
);



CREATE TABLE public.organisations_federation (
    id uuid NOT NULL,
    since date NOT NULL,
    until date,
    city_id uuid NOT NULL,
    federation_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    CONSTRAINT federation_ends_after_start CHECK (((until IS NULL) OR (until >= since))),
    CONSTRAINT federation_is_another CHECK ((NOT (federation_id = organisation_id)))
);



CREATE TABLE public.organisations_formername (
    id uuid NOT NULL,
    name character varying(300) NOT NULL,
    until date NOT NULL,
    city_id uuid NOT NULL,
    organisation_id uuid NOT NULL
);



CREATE TABLE public.organisations_organisation (
    id uuid NOT NULL,
    slug character varying(90) NOT NULL,
    name character varying(300) NOT NULL,
    name_key text GENERATED ALWAYS AS (public.pl_key((name)::text)) STORED COLLATE pg_catalog."C",
    name_folded character varying(600) NOT NULL,
    name_is_cut boolean NOT NULL,
    legal_class character varying(8) NOT NULL,
    legal_form character varying(120) NOT NULL,
    krs character varying(10) NOT NULL,
    nip character varying(10) NOT NULL,
    regon character varying(14) NOT NULL,
    seat character varying(200) NOT NULL,
    email character varying(200) NOT NULL,
    www character varying(200) NOT NULL,
    city_id uuid NOT NULL,
    district_id uuid,
    CONSTRAINT organisation_class_known CHECK (((legal_class)::text = ANY ((ARRAY[''::character varying, 'art_3_2'::character varying, 'art_3_3'::character varying, 'other'::character varying])::text[]))),
    CONSTRAINT organisation_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT organisation_krs_digits CHECK ((((krs)::text = ''::text) OR ((krs)::text ~ '^[0-9]{10}$'::text)))
);



CREATE TABLE public.organisations_organisationtheme (
    id uuid NOT NULL,
    city_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    theme_id uuid NOT NULL
);



CREATE TABLE public.organisations_proposal (
    id uuid NOT NULL,
    name character varying(300) NOT NULL,
    krs character varying(10) NOT NULL,
    regon character varying(14) NOT NULL,
    legal_form character varying(120) NOT NULL,
    seat character varying(200) NOT NULL,
    email character varying(200) NOT NULL,
    role character varying(120) NOT NULL,
    decision_maker boolean NOT NULL,
    since date NOT NULL,
    until date,
    proposed_at timestamp with time zone NOT NULL,
    state character varying(8) NOT NULL,
    because character varying(500) NOT NULL,
    city_id uuid NOT NULL,
    organisation_id uuid,
    person_id uuid,
    CONSTRAINT proposal_accepted_became_one CHECK ((((organisation_id IS NOT NULL) AND ((state)::text = 'accepted'::text)) OR ((NOT ((state)::text = 'accepted'::text)) AND (organisation_id IS NULL)))),
    CONSTRAINT proposal_ends_after_start CHECK (((until IS NULL) OR (until >= since))),
    CONSTRAINT proposal_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT proposal_krs_digits CHECK ((((krs)::text = ''::text) OR ((krs)::text ~ '^[0-9]{10}$'::text))),
    CONSTRAINT proposal_refused_with_reason CHECK (((NOT ((state)::text = 'refused'::text)) OR (NOT ((because)::text = ''::text)) OR (person_id IS NULL))),
    CONSTRAINT proposal_state_known CHECK (((state)::text = ANY ((ARRAY['proposed'::character varying, 'accepted'::character varying, 'refused'::character varying])::text[])))
);



CREATE TABLE public.organisations_representation (
    id uuid NOT NULL,
    role character varying(120) NOT NULL,
    decision_maker boolean NOT NULL,
    since date NOT NULL,
    until date,
    state character varying(9) NOT NULL,
    how_confirmed character varying(14) NOT NULL,
    city_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    person_id uuid,
    because character varying(500) NOT NULL,
    CONSTRAINT representation_confirmed_somehow CHECK (((NOT ((state)::text = 'confirmed'::text)) OR (NOT ((how_confirmed)::text = ''::text)))),
    CONSTRAINT representation_ended_on_a_day CHECK (((NOT ((state)::text = 'ended'::text)) OR (until IS NOT NULL))),
    CONSTRAINT representation_ends_after_start CHECK (((until IS NULL) OR (until >= since))),
    CONSTRAINT representation_how_known CHECK (((how_confirmed)::text = ANY ((ARRAY[''::character varying, 'clerk'::character varying, 'register_mail'::character varying, 'representative'::character varying])::text[]))),
    CONSTRAINT representation_refused_with_reason CHECK (((NOT ((state)::text = 'refused'::text)) OR (NOT ((because)::text = ''::text)) OR (person_id IS NULL))),
    CONSTRAINT representation_state_known CHECK (((state)::text = ANY ((ARRAY['declared'::character varying, 'confirmed'::character varying, 'refused'::character varying, 'ended'::character varying])::text[]))),
    CONSTRAINT representation_unconfirmed_says_so CHECK ((((state)::text = 'confirmed'::text) OR ((state)::text = 'ended'::text) OR ((how_confirmed)::text = ''::text)))
);



CREATE TABLE public.people_account (
    id uuid NOT NULL,
    password character varying(128) NOT NULL,
    email character varying(254) NOT NULL,
    is_active boolean NOT NULL,
    CONSTRAINT account_email_lower CHECK (((email)::text = lower((email)::text)))
);



CREATE TABLE public.people_person (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    account_id uuid,
    city_id uuid NOT NULL
);



CREATE TABLE public.people_personcontact (
    id uuid NOT NULL,
    kind character varying(8) NOT NULL,
    value character varying(300) NOT NULL,
    published boolean NOT NULL,
    consented_at timestamp with time zone,
    since timestamp with time zone NOT NULL,
    city_id uuid NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT person_contact_kind_known CHECK (((kind)::text = ANY ((ARRAY['email'::character varying, 'phone'::character varying, 'post'::character varying])::text[]))),
    CONSTRAINT person_contact_published_by_consent CHECK ((((consented_at IS NOT NULL) AND published) OR ((consented_at IS NULL) AND (NOT published)))),
    CONSTRAINT person_contact_says_something CHECK ((NOT ((value)::text = ''::text)))
);



CREATE TABLE public.people_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL,
    seat uuid,
    host character varying(253) NOT NULL,
    device character varying(60) NOT NULL,
    began_at timestamp with time zone,
    used_at timestamp with time zone NOT NULL,
    account_id uuid
);



CREATE TABLE public.privacy_clause (
    id uuid NOT NULL,
    slug character varying(40) NOT NULL,
    title character varying(160) NOT NULL,
    purpose text NOT NULL,
    basis text NOT NULL,
    recipients text NOT NULL,
    retention text NOT NULL,
    rights text NOT NULL,
    duty text NOT NULL,
    transfers text NOT NULL,
    since date,
    until date,
    city_id uuid NOT NULL
);



CREATE TABLE public.privacy_contactaccess (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    viewer_id uuid,
    capacity character varying(60) NOT NULL,
    what character varying(16) NOT NULL,
    subject_id uuid,
    person_id uuid,
    path character varying(300) NOT NULL,
    city_id uuid NOT NULL,
    CONSTRAINT contact_access_what_known CHECK (((what)::text = ANY ((ARRAY['remark_contact'::character varying, 'remark_proof'::character varying, 'remark_original'::character varying, 'person_contacts'::character varying, 'person_data'::character varying])::text[])))
);



CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);



CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;



CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;



CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);



CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;



CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);



ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.search_searchdocument (
    entry_id uuid NOT NULL,
    text text NOT NULL,
    vector tsvector NOT NULL,
    city_id uuid NOT NULL
);



CREATE TABLE public.socialaccount_socialaccount (
    id integer NOT NULL,
    provider character varying(200) NOT NULL,
    uid character varying(191) NOT NULL,
    last_login timestamp with time zone NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    extra_data jsonb NOT NULL,
    user_id uuid NOT NULL
);



ALTER TABLE public.socialaccount_socialaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.socialaccount_socialapp (
    id integer NOT NULL,
    provider character varying(30) NOT NULL,
    name character varying(40) NOT NULL,
    client_id character varying(191) NOT NULL,
    secret character varying(191) NOT NULL,
    key character varying(191) NOT NULL,
    provider_id character varying(200) NOT NULL,
    settings jsonb NOT NULL
);



ALTER TABLE public.socialaccount_socialapp ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialapp_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.socialaccount_socialtoken (
    id integer NOT NULL,
    token text NOT NULL,
    token_secret text NOT NULL,
    expires_at timestamp with time zone,
    account_id integer NOT NULL,
    app_id integer
);



ALTER TABLE public.socialaccount_socialtoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialtoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.spaces_attachment (
    id uuid NOT NULL,
    role character varying(12) NOT NULL,
    title character varying(200) NOT NULL,
    alt character varying(300) NOT NULL,
    "position" smallint NOT NULL,
    added_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    removed_why character varying(300) NOT NULL,
    city_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    file_id uuid NOT NULL,
    CONSTRAINT attachment_has_title CHECK ((NOT ((title)::text = ''::text))),
    CONSTRAINT attachment_removed_with_reason CHECK ((((removed_at IS NULL) AND ((removed_why)::text = ''::text)) OR ((removed_at IS NOT NULL) AND (NOT ((removed_why)::text = ''::text))))),
    CONSTRAINT attachment_role_known CHECK (((role)::text = ANY ((ARRAY['file'::character varying, 'easy_text'::character varying, 'sign_film'::character varying])::text[]))),
    CONSTRAINT spaces_attachment_position_check CHECK (("position" >= 0))
);



CREATE TABLE public.spaces_deputyship (
    id uuid NOT NULL,
    since date NOT NULL,
    until date NOT NULL,
    ended_at timestamp with time zone,
    person_id uuid NOT NULL,
    deputy_id uuid NOT NULL,
    city_id uuid NOT NULL,
    CONSTRAINT deputyship_ends_after_start CHECK ((until >= since)),
    CONSTRAINT deputyship_is_another CHECK ((NOT (person_id = deputy_id)))
);



CREATE TABLE public.spaces_entry (
    id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    title character varying(300) NOT NULL,
    capacity character varying(60) NOT NULL,
    audience character varying(8) NOT NULL,
    state character varying(10) NOT NULL,
    published_at timestamp with time zone,
    author_id uuid,
    city_id uuid NOT NULL,
    space_id uuid NOT NULL,
    CONSTRAINT entry_audience_known CHECK (((audience)::text = ANY ((ARRAY['public'::character varying, 'city_ngo'::character varying, 'members'::character varying, 'office'::character varying, 'named'::character varying])::text[]))),
    CONSTRAINT entry_kind_known CHECK (((kind)::text = ANY ((ARRAY['space'::character varying, 'document'::character varying, 'meeting'::character varying])::text[]))),
    CONSTRAINT entry_published_has_time CHECK ((((published_at IS NULL) AND ((state)::text = 'draft'::text)) OR ((NOT ((state)::text = 'draft'::text)) AND (published_at IS NOT NULL)))),
    CONSTRAINT entry_state_known CHECK (((state)::text = ANY ((ARRAY['draft'::character varying, 'published'::character varying, 'withdrawn'::character varying])::text[])))
);



CREATE TABLE public.spaces_entryreader (
    id uuid NOT NULL,
    city_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    person_id uuid NOT NULL
);



CREATE TABLE public.spaces_follow (
    id uuid NOT NULL,
    address character varying(254) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    city_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    person_id uuid,
    CONSTRAINT follow_person_or_address CHECK (((((address)::text = ''::text) AND (confirmed_at IS NOT NULL) AND (person_id IS NOT NULL)) OR ((person_id IS NULL) AND (NOT ((address)::text = ''::text)))))
);



CREATE TABLE public.spaces_membership (
    id uuid NOT NULL,
    role character varying(16) NOT NULL,
    since date NOT NULL,
    until date,
    city_id uuid NOT NULL,
    office_id uuid,
    person_id uuid NOT NULL,
    space_id uuid NOT NULL,
    ended_at timestamp with time zone,
    organisation_id uuid,
    side character varying(12) NOT NULL,
    CONSTRAINT membership_ends_after_start CHECK (((until IS NULL) OR (until >= since))),
    CONSTRAINT membership_role_known CHECK (((role)::text = ANY ((ARRAY['administrator'::character varying, 'coordinator'::character varying, 'clerk'::character varying, 'official'::character varying, 'moderator'::character varying, 'secretariat'::character varying, 'auditor'::character varying, 'member'::character varying])::text[]))),
    CONSTRAINT membership_side_known CHECK ((((side)::text = ''::text) OR ((side)::text = ANY ((ARRAY['resident'::character varying, 'organisation'::character varying, 'office'::character varying, 'business'::character varying, 'institution'::character varying, 'academia'::character varying, 'housing'::character varying])::text[]))))
);



CREATE TABLE public.spaces_space (
    id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    slug character varying(90) NOT NULL,
    name character varying(300) NOT NULL,
    purpose text NOT NULL,
    state character varying(8) NOT NULL,
    audience character varying(8) NOT NULL,
    city_id uuid NOT NULL,
    front_id uuid,
    parent_id uuid,
    CONSTRAINT space_audience_known CHECK (((audience)::text = ANY ((ARRAY['public'::character varying, 'city_ngo'::character varying, 'members'::character varying, 'office'::character varying, 'named'::character varying])::text[]))),
    CONSTRAINT space_kind_known CHECK (((kind)::text = ANY ((ARRAY['city'::character varying, 'body'::character varying, 'process'::character varying, 'group'::character varying, 'organisation'::character varying])::text[]))),
    CONSTRAINT space_state_known CHECK (((state)::text = ANY ((ARRAY['draft'::character varying, 'active'::character varying, 'closed'::character varying, 'archived'::character varying])::text[])))
);



CREATE TABLE public.spaces_spacetool (
    id uuid NOT NULL,
    tool character varying(16) NOT NULL,
    city_id uuid NOT NULL,
    space_id uuid NOT NULL,
    CONSTRAINT space_tool_known CHECK (((tool)::text = ANY ((ARRAY['documents'::character varying, 'meetings'::character varying])::text[])))
);



CREATE TABLE public.web_counter (
    cache_key character varying(255) NOT NULL,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);



CREATE TABLE public.web_limit (
    key character varying(64) NOT NULL,
    count integer NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    CONSTRAINT web_limit_count_check CHECK ((count >= 0))
);



ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);



ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);



ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);



COPY public.account_emailaddress (id, email, verified, "primary", user_id) FROM stdin;
\.



COPY public.account_emailconfirmation (id, created, sent, key, email_address_id) FROM stdin;
\.



COPY public.auth_group (id, name) FROM stdin;
\.



COPY public.auth_group_permissions (id, group_id, permission_id) FROM stdin;
\.



COPY public.auth_permission (id, name, content_type_id, codename) FROM stdin;
1	Can add content type	1	add_contenttype
2	Can change content type	1	change_contenttype
3	Can delete content type	1	delete_contenttype
4	Can view content type	1	view_contenttype
5	Can add permission	2	add_permission
6	Can change permission	2	change_permission
7	Can delete permission	2	delete_permission
8	Can view permission	2	view_permission
9	Can add group	3	add_group
10	Can change group	3	change_group
11	Can delete group	3	delete_group
12	Can view group	3	view_group
13	Can add email address	4	add_emailaddress
14	Can change email address	4	change_emailaddress
15	Can delete email address	4	delete_emailaddress
16	Can view email address	4	view_emailaddress
17	Can add email confirmation	5	add_emailconfirmation
18	Can change email confirmation	5	change_emailconfirmation
19	Can delete email confirmation	5	delete_emailconfirmation
20	Can view email confirmation	5	view_emailconfirmation
21	Can add authenticator	6	add_authenticator
22	Can change authenticator	6	change_authenticator
23	Can delete authenticator	6	delete_authenticator
24	Can view authenticator	6	view_authenticator
25	Can add social account	7	add_socialaccount
26	Can change social account	7	change_socialaccount
27	Can delete social account	7	delete_socialaccount
28	Can view social account	7	view_socialaccount
29	Can add social application	8	add_socialapp
30	Can change social application	8	change_socialapp
31	Can delete social application	8	delete_socialapp
32	Can view social application	8	view_socialapp
33	Can add social application token	9	add_socialtoken
34	Can change social application token	9	change_socialtoken
35	Can delete social application token	9	delete_socialtoken
36	Can view social application token	9	view_socialtoken
37	Can add procrastinate event	10	add_procrastinateevent
38	Can change procrastinate event	10	change_procrastinateevent
39	Can delete procrastinate event	10	delete_procrastinateevent
40	Can view procrastinate event	10	view_procrastinateevent
41	Can add procrastinate job	11	add_procrastinatejob
42	Can change procrastinate job	11	change_procrastinatejob
43	Can delete procrastinate job	11	delete_procrastinatejob
44	Can view procrastinate job	11	view_procrastinatejob
45	Can add procrastinate periodic defer	12	add_procrastinateperiodicdefer
46	Can change procrastinate periodic defer	12	change_procrastinateperiodicdefer
47	Can delete procrastinate periodic defer	12	delete_procrastinateperiodicdefer
48	Can view procrastinate periodic defer	12	view_procrastinateperiodicdefer
49	Can add procrastinate worker	13	add_procrastinateworker
50	Can change procrastinate worker	13	change_procrastinateworker
51	Can delete procrastinate worker	13	delete_procrastinateworker
52	Can view procrastinate worker	13	view_procrastinateworker
53	Can add city	14	add_city
54	Can change city	14	change_city
55	Can delete city	14	delete_city
56	Can view city	14	view_city
57	Can add district	15	add_district
58	Can change district	15	change_district
59	Can delete district	15	delete_district
60	Can view district	15	view_district
61	Can add parameter	16	add_parameter
62	Can change parameter	16	change_parameter
63	Can delete parameter	16	delete_parameter
64	Can view parameter	16	view_parameter
65	Can add term	17	add_term
66	Can change term	17	change_term
67	Can delete term	17	delete_term
68	Can view term	17	view_term
69	Can add theme	18	add_theme
70	Can change theme	18	change_theme
71	Can delete theme	18	delete_theme
72	Can view theme	18	view_theme
73	Can add letter template	19	add_lettertemplate
74	Can change letter template	19	change_lettertemplate
75	Can delete letter template	19	delete_lettertemplate
76	Can view letter template	19	view_lettertemplate
77	Can add line	20	add_line
78	Can change line	20	change_line
79	Can delete line	20	delete_line
80	Can view line	20	view_line
81	Can add leaf	21	add_leaf
82	Can change leaf	21	change_leaf
83	Can delete leaf	21	delete_leaf
84	Can view leaf	21	view_leaf
85	Can add position	22	add_position
86	Can change position	22	change_position
87	Can delete position	22	delete_position
88	Can view position	22	view_position
89	Can add private	23	add_private
90	Can change private	23	change_private
91	Can delete private	23	delete_private
92	Can view private	23	view_private
93	Can add watermark	24	add_watermark
94	Can change watermark	24	change_watermark
95	Can delete watermark	24	delete_watermark
96	Can view watermark	24	view_watermark
97	Can add signing key	25	add_signingkey
98	Can change signing key	25	change_signingkey
99	Can delete signing key	25	delete_signingkey
100	Can view signing key	25	view_signingkey
101	Can add node	26	add_node
102	Can change node	26	change_node
103	Can delete node	26	delete_node
104	Can view node	26	view_node
105	Can add signed head	27	add_signedhead
106	Can change signed head	27	change_signedhead
107	Can delete signed head	27	delete_signedhead
108	Can view signed head	27	view_signedhead
109	Can add series	28	add_series
110	Can change series	28	change_series
111	Can delete series	28	delete_series
112	Can view series	28	view_series
113	Can add stored file	29	add_storedfile
114	Can change stored file	29	change_storedfile
115	Can delete stored file	29	delete_storedfile
116	Can view stored file	29	view_storedfile
117	Can add pulse	30	add_pulse
118	Can change pulse	30	change_pulse
119	Can delete pulse	30	delete_pulse
120	Can view pulse	30	view_pulse
121	Can add limit	31	add_limit
122	Can change limit	31	change_limit
123	Can delete limit	31	delete_limit
124	Can view limit	31	view_limit
125	Can add account	32	add_account
126	Can change account	32	change_account
127	Can delete account	32	delete_account
128	Can view account	32	view_account
129	Can add person	33	add_person
130	Can change person	33	change_person
131	Can delete person	33	delete_person
132	Can view person	33	view_person
133	Can add session	34	add_session
134	Can change session	34	change_session
135	Can delete session	34	delete_session
136	Can view session	34	view_session
137	Can add person contact	35	add_personcontact
138	Can change person contact	35	change_personcontact
139	Can delete person contact	35	delete_personcontact
140	Can view person contact	35	view_personcontact
141	Can add office	36	add_office
142	Can change office	36	change_office
143	Can delete office	36	delete_office
144	Can view office	36	view_office
145	Can add post	37	add_post
146	Can change post	37	change_post
147	Can delete post	37	delete_post
148	Can view post	37	view_post
149	Can add appointment	38	add_appointment
150	Can change appointment	38	change_appointment
151	Can delete appointment	38	delete_appointment
152	Can view appointment	38	view_appointment
153	Can add placement	39	add_placement
154	Can change placement	39	change_placement
155	Can delete placement	39	delete_placement
156	Can view placement	39	view_placement
157	Can add organisation	40	add_organisation
158	Can change organisation	40	change_organisation
159	Can delete organisation	40	delete_organisation
160	Can view organisation	40	view_organisation
161	Can add former name	41	add_formername
162	Can change former name	41	change_formername
163	Can delete former name	41	delete_formername
164	Can view former name	41	view_formername
165	Can add federation	42	add_federation
166	Can change federation	42	change_federation
167	Can delete federation	42	delete_federation
168	Can view federation	42	view_federation
169	Can add organisation theme	43	add_organisationtheme
170	Can change organisation theme	43	change_organisationtheme
171	Can delete organisation theme	43	delete_organisationtheme
172	Can view organisation theme	43	view_organisationtheme
173	Can add representation	44	add_representation
174	Can change representation	44	change_representation
175	Can delete representation	44	delete_representation
176	Can view representation	44	view_representation
177	Can add proposal	45	add_proposal
178	Can change proposal	45	change_proposal
179	Can delete proposal	45	delete_proposal
180	Can view proposal	45	view_proposal
181	Can add entry	46	add_entry
182	Can change entry	46	change_entry
183	Can delete entry	46	delete_entry
184	Can view entry	46	view_entry
185	Can add space	47	add_space
186	Can change space	47	change_space
187	Can delete space	47	delete_space
188	Can view space	47	view_space
189	Can add membership	48	add_membership
190	Can change membership	48	change_membership
191	Can delete membership	48	delete_membership
192	Can view membership	48	view_membership
193	Can add space tool	49	add_spacetool
194	Can change space tool	49	change_spacetool
195	Can delete space tool	49	delete_spacetool
196	Can view space tool	49	view_spacetool
197	Can add entry reader	50	add_entryreader
198	Can change entry reader	50	change_entryreader
199	Can delete entry reader	50	delete_entryreader
200	Can view entry reader	50	view_entryreader
201	Can add deputyship	51	add_deputyship
202	Can change deputyship	51	change_deputyship
203	Can delete deputyship	51	delete_deputyship
204	Can view deputyship	51	view_deputyship
205	Can add attachment	52	add_attachment
206	Can change attachment	52	change_attachment
207	Can delete attachment	52	delete_attachment
208	Can view attachment	52	view_attachment
209	Can add follow	53	add_follow
210	Can change follow	53	change_follow
211	Can delete follow	53	delete_follow
212	Can view follow	53	view_follow
213	Can add letter	54	add_letter
214	Can change letter	54	change_letter
215	Can delete letter	54	delete_letter
216	Can view letter	54	view_letter
217	Can add mailbox	55	add_mailbox
218	Can change mailbox	55	change_mailbox
219	Can delete mailbox	55	delete_mailbox
220	Can view mailbox	55	view_mailbox
221	Can add letter choice	56	add_letterchoice
222	Can change letter choice	56	change_letterchoice
223	Can delete letter choice	56	delete_letterchoice
224	Can view letter choice	56	view_letterchoice
225	Can add notice	57	add_notice
226	Can change notice	57	change_notice
227	Can delete notice	57	delete_notice
228	Can view notice	57	view_notice
229	Can add flag	58	add_flag
230	Can change flag	58	change_flag
231	Can delete flag	58	delete_flag
232	Can view flag	58	view_flag
233	Can add flag contact	59	add_flagcontact
234	Can change flag contact	59	change_flagcontact
235	Can delete flag contact	59	delete_flagcontact
236	Can view flag contact	59	view_flagcontact
237	Can add search document	60	add_searchdocument
238	Can change search document	60	change_searchdocument
239	Can delete search document	60	delete_searchdocument
240	Can view search document	60	view_searchdocument
241	Can add clause	61	add_clause
242	Can change clause	61	change_clause
243	Can delete clause	61	delete_clause
244	Can view clause	61	view_clause
245	Can add contact access	62	add_contactaccess
246	Can change contact access	62	change_contactaccess
247	Can delete contact access	62	delete_contactaccess
248	Can view contact access	62	view_contactaccess
249	Can add import run	63	add_importrun
250	Can change import run	63	change_importrun
251	Can delete import run	63	delete_importrun
252	Can view import run	63	view_importrun
253	Can add row error	64	add_rowerror
254	Can change row error	64	change_rowerror
255	Can delete row error	64	delete_rowerror
256	Can view row error	64	view_rowerror
257	Can add document	65	add_document
258	Can change document	65	change_document
259	Can delete document	65	delete_document
260	Can view document	65	view_document
261	Can add version	66	add_version
262	Can change version	66	change_version
263	Can delete version	66	delete_version
264	Can view version	66	view_version
265	Can add paragraph	67	add_paragraph
266	Can change paragraph	67	change_paragraph
267	Can delete paragraph	67	delete_paragraph
268	Can view paragraph	67	view_paragraph
269	Can add element place	68	add_elementplace
270	Can change element place	68	change_elementplace
271	Can delete element place	68	delete_elementplace
272	Can view element place	68	view_elementplace
273	Can add move	69	add_move
274	Can change move	69	change_move
275	Can delete move	69	delete_move
276	Can view move	69	view_move
277	Can add opinion	70	add_opinion
278	Can change opinion	70	change_opinion
279	Can delete opinion	70	delete_opinion
280	Can view opinion	70	view_opinion
281	Can add planned step	71	add_plannedstep
282	Can change planned step	71	change_plannedstep
283	Can delete planned step	71	delete_plannedstep
284	Can view planned step	71	view_plannedstep
285	Can add programme report	72	add_programmereport
286	Can change programme report	72	change_programmereport
287	Can delete programme report	72	delete_programmereport
288	Can view programme report	72	view_programmereport
289	Can add submission	73	add_submission
290	Can change submission	73	change_submission
291	Can delete submission	73	delete_submission
292	Can view submission	73	view_submission
293	Can add adoption correction	74	add_adoptioncorrection
294	Can change adoption correction	74	change_adoptioncorrection
295	Can delete adoption correction	74	delete_adoptioncorrection
296	Can view adoption correction	74	view_adoptioncorrection
297	Can add meeting	75	add_meeting
298	Can change meeting	75	change_meeting
299	Can delete meeting	75	delete_meeting
300	Can view meeting	75	view_meeting
301	Can add decision maker	76	add_decisionmaker
302	Can change decision maker	76	change_decisionmaker
303	Can delete decision maker	76	delete_decisionmaker
304	Can view decision maker	76	view_decisionmaker
305	Can add attendance	77	add_attendance
306	Can change attendance	77	change_attendance
307	Can delete attendance	77	delete_attendance
308	Can view attendance	77	view_attendance
309	Can add agenda point	78	add_agendapoint
310	Can change agenda point	78	change_agendapoint
311	Can delete agenda point	78	delete_agendapoint
312	Can view agenda point	78	view_agendapoint
313	Can add consultation	79	add_consultation
314	Can change consultation	79	change_consultation
315	Can delete consultation	79	delete_consultation
316	Can view consultation	79	view_consultation
317	Can add remark	80	add_remark
318	Can change remark	80	change_remark
319	Can delete remark	80	delete_remark
320	Can view remark	80	view_remark
321	Can add answer	81	add_answer
322	Can change answer	81	change_answer
323	Can delete answer	81	delete_answer
324	Can view answer	81	view_answer
325	Can add round	82	add_round
326	Can change round	82	change_round
327	Can delete round	82	delete_round
328	Can view round	82	view_round
329	Can add remark contact	83	add_remarkcontact
330	Can change remark contact	83	change_remarkcontact
331	Can delete remark contact	83	delete_remarkcontact
332	Can view remark contact	83	view_remarkcontact
333	Can add remark file	84	add_remarkfile
334	Can change remark file	84	change_remarkfile
335	Can delete remark file	84	delete_remarkfile
336	Can view remark file	84	view_remarkfile
337	Can add consultation district	85	add_consultationdistrict
338	Can change consultation district	85	change_consultationdistrict
339	Can delete consultation district	85	delete_consultationdistrict
340	Can view consultation district	85	view_consultationdistrict
341	Can add consultation theme	86	add_consultationtheme
342	Can change consultation theme	86	change_consultationtheme
343	Can delete consultation theme	86	delete_consultationtheme
344	Can view consultation theme	86	view_consultationtheme
345	Can add publication place	87	add_publicationplace
346	Can change publication place	87	change_publicationplace
347	Can delete publication place	87	delete_publicationplace
348	Can view publication place	87	view_publicationplace
349	Can add waiting scan	88	add_waitingscan
350	Can change waiting scan	88	change_waitingscan
351	Can delete waiting scan	88	delete_waitingscan
352	Can view waiting scan	88	view_waitingscan
353	Can add remark said	89	add_remarksaid
354	Can change remark said	89	change_remarksaid
355	Can delete remark said	89	delete_remarksaid
356	Can view remark said	89	view_remarksaid
357	Can add report	90	add_report
358	Can change report	90	change_report
359	Can delete report	90	delete_report
360	Can view report	90	view_report
361	Can add report file	91	add_reportfile
362	Can change report file	91	change_reportfile
363	Can delete report file	91	delete_reportfile
364	Can view report file	91	view_reportfile
365	Can add remark group	92	add_remarkgroup
366	Can change remark group	92	change_remarkgroup
367	Can delete remark group	92	delete_remarkgroup
368	Can view remark group	92	view_remarkgroup
369	Can add grouped remark	93	add_groupedremark
370	Can change grouped remark	93	change_groupedremark
371	Can delete grouped remark	93	delete_groupedremark
372	Can view grouped remark	93	view_groupedremark
373	Can add answer version	94	add_answerversion
374	Can change answer version	94	change_answerversion
375	Can delete answer version	94	delete_answerversion
376	Can view answer version	94	view_answerversion
377	Can add bulk change	95	add_bulkchange
378	Can change bulk change	95	change_bulkchange
379	Can delete bulk change	95	delete_bulkchange
380	Can view bulk change	95	view_bulkchange
381	Can add bulk item	96	add_bulkitem
382	Can change bulk item	96	change_bulkitem
383	Can delete bulk item	96	delete_bulkitem
384	Can view bulk item	96	view_bulkitem
385	Can add remark passage	97	add_remarkpassage
386	Can change remark passage	97	change_remarkpassage
387	Can delete remark passage	97	delete_remarkpassage
388	Can view remark passage	97	view_remarkpassage
389	Can add remark confirmation	98	add_remarkconfirmation
390	Can change remark confirmation	98	change_remarkconfirmation
391	Can delete remark confirmation	98	delete_remarkconfirmation
392	Can view remark confirmation	98	view_remarkconfirmation
393	Can add effect	99	add_effect
394	Can change effect	99	change_effect
395	Can delete effect	99	delete_effect
396	Can view effect	99	view_effect
397	Can add effect remark	100	add_effectremark
398	Can change effect remark	100	change_effectremark
399	Can delete effect remark	100	delete_effectremark
400	Can view effect remark	100	view_effectremark
401	Can add correction	101	add_correction
402	Can change correction	101	change_correction
403	Can delete correction	101	delete_correction
404	Can view correction	101	view_correction
405	Can add corrected answer	102	add_correctedanswer
406	Can change corrected answer	102	change_correctedanswer
407	Can delete corrected answer	102	delete_correctedanswer
408	Can view corrected answer	102	view_correctedanswer
409	Can add remark postal	103	add_remarkpostal
410	Can change remark postal	103	change_remarkpostal
411	Can delete remark postal	103	delete_remarkpostal
412	Can view remark postal	103	view_remarkpostal
413	Can add answer letter	104	add_answerletter
414	Can change answer letter	104	change_answerletter
415	Can delete answer letter	104	delete_answerletter
416	Can view answer letter	104	view_answerletter
417	Can add letter batch	105	add_letterbatch
418	Can change letter batch	105	change_letterbatch
419	Can delete letter batch	105	delete_letterbatch
420	Can view letter batch	105	view_letterbatch
421	Can add assignment	106	add_assignment
422	Can change assignment	106	change_assignment
423	Can delete assignment	106	delete_assignment
424	Can view assignment	106	view_assignment
425	Can add remark note	107	add_remarknote
426	Can change remark note	107	change_remarknote
427	Can delete remark note	107	delete_remarknote
428	Can view remark note	107	view_remarknote
\.



COPY public.cities_city (id, slug, name, name_genitive, name_locative, host, hue, arms, code, office_name, office_line, office_email, officer_email, zone_name) FROM stdin;
01a20631-12e0-708c-a719-85d4f72f84fe	wroclaw	Wrocław	Wrocławia	Wrocławiu	wroclaw.localhost	212	wroclaw	WRO	Urząd Miejski Wrocławia	Wydział Partycypacji Społecznej, ul. Gabrieli Zapolskiej 4, 50-032 Wrocław	wspolnie@wroclaw.example	iod@wroclaw.example	Europe/Warsaw
01a20631-149c-76ef-9132-2cd536fa82b3	testowo	Testowo	Testowa	Testowie	testowo.localhost	20	city	TST	Urząd Miejski w Testowie	ul. Próbna 1, 00-000 Testowo	urzad@testowo.example	iod@testowo.example	Europe/Warsaw
\.



COPY public.cities_district (id, slug, name, kind, since, until, city_id) FROM stdin;
01a20631-12e8-731d-9089-a23514c282e4	bienkowice	Bieńkowice	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-12ec-7143-a2cf-1304b5a879c2	biskupin-sepolno-dabie-bartoszowice	Biskupin-Sępolno-Dąbie-Bartoszowice	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-12ef-74e8-b0c7-d0ba70e8231d	borek	Borek	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-12f2-77ce-a83c-c6e2e3689fd1	brochow	Brochów	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-12f5-7140-8924-bb1498dd28e4	gaj	Gaj	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-12f8-73fa-bc96-9e25ea08b03d	gajowice	Gajowice	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-12fb-743d-a8f2-b028fa72b210	gadow-popowice-poludniowe	Gądów-Popowice Południowe	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-12fd-744f-a3aa-df70018de46f	grabiszyn-grabiszynek	Grabiszyn-Grabiszynek	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1301-770b-84fb-d5e0ee200309	huby	Huby	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1302-73ec-be68-75505d42909f	jagodno	Jagodno	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1305-72f9-a60e-a859c69f5bb1	jerzmanowo-jarnoltow-strachowice-osiniec	Jerzmanowo-Jarnołtów-Strachowice-Osiniec	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1307-7215-a82c-d5f7dff060d7	karlowice-rozanka	Karłowice-Różanka	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-130b-7547-a340-18a0376625fb	klecina	Klecina	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-130c-76e1-8b7d-148d4aba7556	kleczkow	Kleczków	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-130f-714e-947b-9f9479023bb4	kowale	Kowale	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1314-776b-8d3c-38448a051edb	krzyki-partynice	Krzyki-Partynice	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1315-76c8-a7db-ed8cdd587fc5	ksieze	Księże	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1318-7063-9ef6-60bfe6340405	kuzniki	Kuźniki	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-131a-735b-b169-947060177d21	lesnica	Leśnica	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-131d-71de-8379-98124d3adfee	lipa-piotrowska	Lipa Piotrowska	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-131f-729f-a5e6-ff74b41581fc	maslice	Maślice	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1322-7432-9d15-a813803fdc08	muchobor-maly	Muchobór Mały	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1324-73be-97d0-39a0915f9147	muchobor-wielki	Muchobór Wielki	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1328-736f-ae7c-d1daef1d05a3	nadodrze	Nadodrze	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1329-716d-bd15-1b6f0c547149	nowy-dwor	Nowy Dwór	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-132c-738c-9ead-fbc6badf2581	olbin	Ołbin	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-132f-77d8-a7b9-bccbf219b53d	oltaszyn	Ołtaszyn	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1331-77f9-9af2-bd792c9d8a2d	oporow	Oporów	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1334-763b-ae87-fc51427ab00a	osobowice-redzin	Osobowice-Rędzin	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1337-70e8-83d4-02c9945116f6	pawlowice	Pawłowice	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1338-7398-bef2-623e50cac362	pilczyce-kozanow-popowice-polnocne	Pilczyce-Kozanów-Popowice Północne	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-133c-76ef-a1a5-8e45ccd7eda0	plac-grunwaldzki	Plac Grunwaldzki	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-133e-74bf-9f0f-1c40fd27de3a	polanowice-poswietne-ligota	Polanowice-Poświętne-Ligota	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1342-725b-8690-76d23f4e77b5	powstancow-slaskich	Powstańców Śląskich	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1344-761d-96cd-8ef4820f925b	pracze-odrzanskie	Pracze Odrzańskie	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1346-734b-9d0b-38773b4797e7	przedmiescie-olawskie	Przedmieście Oławskie	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1349-7591-88c5-3ced46a82cc3	przedmiescie-swidnickie	Przedmieście Świdnickie	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-134b-7120-8f69-696405f92633	psie-pole-zawidawie	Psie Pole-Zawidawie	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-134e-738d-b3c8-73dd49ac4bd1	soltysowice	Sołtysowice	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1351-7426-a167-0bed83a794b8	stare-miasto	Stare Miasto	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1353-7198-803c-956696446bc2	strachocin-swojczyce-wojnow	Strachocin-Swojczyce-Wojnów	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1355-72d8-a95b-d50881e2e162	szczepin	Szczepin	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1358-705c-ad6c-dd1e9491a401	swiniary	Świniary	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-135a-77d9-9ca0-bc7076438076	tarnogaj	Tarnogaj	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-135d-7050-ab6a-a9b5eb22e077	widawa	Widawa	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1360-71ce-ab72-c5b5469d27c4	wojszyce	Wojszyce	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1363-709b-8851-aba2d55cd0ef	zacisze-zalesie-szczytniki	Zacisze-Zalesie-Szczytniki	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1365-73cb-a1ad-54b56e826b10	zerniki	Żerniki	osiedle	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-14a0-72bb-bad6-6c14381c39a9	dzielnica-pierwsza	Dzielnica Pierwsza	dzielnica	\N	\N	01a20631-149c-76ef-9132-2cd536fa82b3
\.



COPY public.cities_lettertemplate (id, name, subject, body, since, until, city_id) FROM stdin;
\.



COPY public.cities_parameter (id, name, value, since, until, article, city_id) FROM stdin;
01a20631-13e0-71ac-b4b2-0b7c7d569310	remark_confirmation_days	7	\N	\N	regulamin serwisu: potwierdzenie uwagi linkiem z listu	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13e3-71f5-a489-a881b0089e53	proof_of_work_rounds	5000	\N	\N	regulamin serwisu: ochrona formularza przed automatami	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13e6-7281-8b07-350d45fa1eb2	remarks_an_hour	60	\N	\N	regulamin serwisu: ochrona formularza przed automatami	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13e7-7375-b727-1b18d4a31b9c	annual_programme_by	11-30	\N	\N	art. 5a ust. 1 ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13e8-71ff-b782-aa4eca4038e5	confirmation_link_days	7	\N	\N	regulamin serwisu: list na adres organizacji z rejestru	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13ea-72a3-8c63-f9eed90d1d9d	meeting_remarks_formal	yes	\N	\N	własna zasada miasta: na uwagi powiedziane na spotkaniu odpowiada się jak na pisemne	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13eb-727c-8319-c2c9b5030468	release_confirmed_at_once	yes	\N	\N	regulamin serwisu: uwagi potwierdzonych organizacji	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13ed-70fb-a674-110e27efa335	council_opinion_days	14	\N	\N	art. 41i ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13ee-7039-8cfe-8b8eec9497a2	public_benefit_council	yes	\N	\N	art. 41e ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13f0-70a9-888b-30784b3770ce	annual_report_by	05-31	\N	\N	art. 5a ust. 3 ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13f1-74a5-a38b-e24dd0137848	four_eyes_start	no	\N	\N	regulamin serwisu: druga osoba ogłasza konsultacje	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13f4-72dc-9fcb-9d8d45ca8880	second_factor_for_staff	no	\N	\N	art. 32 ust. 1 lit. b RODO	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13f5-77ed-8f1a-557dc97c10a9	four_eyes_accept	no	\N	\N	regulamin serwisu: druga osoba przyjmuje odpowiedzi	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13f6-718b-b6f6-56192bd009e0	four_eyes_publish	no	\N	\N	regulamin serwisu: druga osoba publikuje odpowiedzi	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13f8-769d-9a3d-1d4308a11c0a	remark_files_most	5	\N	\N	regulamin serwisu: liczba plików z uwagą	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13fa-771b-8076-d34345309453	retention_remark_files_days	1825	\N	\N	art. 5 ust. 1 lit. e RODO; instrukcja kancelaryjna gmin: kategoria archiwalna B5	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13fb-7043-88e6-9f5dd325660b	retention_waiting_scans_days	90	\N	\N	art. 5 ust. 1 lit. e RODO: nie dłużej, niż to potrzebne	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13fe-72bc-a04b-908e99ad198f	file_megabytes	20	\N	\N	regulamin serwisu: wielkość pliku	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13ff-708f-8788-6ebf21650c3b	film_megabytes	200	\N	\N	regulamin serwisu: wielkość filmu w języku migowym	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1400-730c-ba29-f9726fec72c9	files_quota_gigabytes	50	\N	\N	regulamin serwisu: miejsce na pliki miasta	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1402-77c3-b153-1d4a2294c585	retention_remark_contacts_days	30	\N	\N	art. 5 ust. 1 lit. e RODO: nie dłużej, niż to potrzebne	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1403-77ec-aeaf-12dc437e2d34	letters_kept_days	30	\N	\N	art. 5 ust. 1 lit. e RODO: nie dłużej, niż to potrzebne	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1406-76c6-9f44-9fae715789d3	retention_looks_days	730	\N	\N	art. 5 ust. 2 RODO: rozliczalność	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1407-72a3-ae05-f93414949469	retention_ended_representations_days	1825	\N	\N	art. 5 ust. 1 lit. e RODO; art. 118 kodeksu cywilnego	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1409-71de-abe6-99d6dbb3e2aa	retention_server_log_days	30	\N	\N	art. 5 ust. 1 lit. e RODO: nie dłużej, niż to potrzebne	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-140b-729a-94ff-69ab4d61e1ad	follow_unconfirmed_days	7	\N	\N	art. 5 ust. 1 lit. e RODO: nie dłużej, niż to potrzebne	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-140e-7288-a1c2-c084ab477df2	retention_follows_days	730	\N	\N	art. 5 ust. 1 lit. e RODO: nie dłużej, niż to potrzebne	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1410-72e3-99c3-447c8a479784	reminder_days_before_closing	2	\N	\N	zwyczaj miasta: przypomnienie przed końcem konsultacji	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1411-72a9-b943-21297483fe61	retention_import_files_days	90	\N	\N	art. 5 ust. 1 lit. e RODO: nie dłużej, niż to potrzebne	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1412-7783-8ada-36badfd11571	reminder_days_before_answer	2	\N	\N	zwyczaj miasta: przypomnienie przed terminem odpowiedzi	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1413-735e-bf48-f8a69b13c8f8	retention_remark_notes_days	365	\N	\N	art. 5 ust. 1 lit. e RODO: nie dłużej, niż to potrzebne	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1416-7003-94b8-2bf2b86254e1	flag_days	7	\N	\N	art. 16 ust. 6 rozporządzenia (UE) 2022/2065 (akt o usługach cyfrowych): terminowo i z należytą starannością; liczba dni: zwyczaj miasta	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1418-7574-9848-0913f8fa6d51	flags_per_hour	10	\N	\N	regulamin serwisu: ochrona przed zalewem zgłoszeń	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1419-72ab-8b49-f0c6637dfd37	retention_flags_days	180	\N	\N	art. 5 ust. 1 lit. e RODO; art. 20 ust. 1 rozporządzenia (UE) 2022/2065: 6 miesięcy na skargę	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-14aa-73ab-82d4-39b345c154f1	meeting_remarks_formal	yes	\N	\N	własna zasada miasta: na uwagi powiedziane na spotkaniu odpowiada się jak na pisemne	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14ab-72a5-b08d-8fde0a0ccfe2	remark_confirmation_days	7	\N	\N	regulamin serwisu: potwierdzenie uwagi linkiem z listu	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14ad-743f-9e49-11f5a8e04d7a	proof_of_work_rounds	5000	\N	\N	regulamin serwisu: ochrona formularza przed automatami	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14b0-75b2-96cd-0e2ed0f59fb6	remarks_an_hour	60	\N	\N	regulamin serwisu: ochrona formularza przed automatami	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14b1-75cd-913d-e02171b75ef0	annual_programme_by	11-30	\N	\N	art. 5a ust. 1 ustawy	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14b2-77f8-ab02-0ae62d27b5ea	annual_report_by	05-31	\N	\N	art. 5a ust. 3 ustawy	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14b5-7233-8c75-f9dab3cf6e6b	council_opinion_days	14	\N	\N	art. 41i ustawy	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14b6-7765-9bc8-257c813d9763	public_benefit_council	no	\N	\N	art. 41e ustawy: rady nie powołano	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14b9-7654-af4b-306de6e8b5a4	four_eyes_start	no	\N	\N	regulamin serwisu: druga osoba ogłasza konsultacje	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14ba-7263-85f8-c499f1de36e8	second_factor_for_staff	no	\N	\N	art. 32 ust. 1 lit. b RODO	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14bc-7360-94d5-39d48fdf4846	four_eyes_accept	no	\N	\N	regulamin serwisu: druga osoba przyjmuje odpowiedzi	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14bd-714a-a69c-9fcb74d9c5fa	four_eyes_publish	no	\N	\N	regulamin serwisu: druga osoba publikuje odpowiedzi	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14be-7676-a670-ea8974cab33f	letters_kept_days	21	\N	\N	art. 5 ust. 1 lit. e RODO	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14c0-701c-88b4-47415e223a82	remark_files_most	5	\N	\N	regulamin serwisu: liczba plików z uwagą	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14c1-729f-9751-d9c4ea7c6450	retention_remark_files_days	1825	\N	\N	art. 5 ust. 1 lit. e RODO; instrukcja kancelaryjna gmin: kategoria archiwalna B5	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14c3-76f0-8c7c-ba77fb0485c7	retention_waiting_scans_days	90	\N	\N	art. 5 ust. 1 lit. e RODO: nie dłużej, niż to potrzebne	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14c4-7246-8d37-86ac6e43bf14	file_megabytes	20	\N	\N	regulamin serwisu: wielkość pliku	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14c6-701c-82bb-a89df17c20c9	film_megabytes	200	\N	\N	regulamin serwisu: wielkość filmu w języku migowym	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14c8-7374-8246-29879362e30c	files_quota_gigabytes	50	\N	\N	regulamin serwisu: miejsce na pliki miasta	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14c9-7465-9637-6110e4a9cf82	follow_unconfirmed_days	7	\N	\N	art. 5 ust. 1 lit. e RODO: nie dłużej, niż to potrzebne	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14cb-773c-9120-35d38a2d1630	retention_follows_days	730	\N	\N	art. 5 ust. 1 lit. e RODO: nie dłużej, niż to potrzebne	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14cd-7073-9248-e3b81e3db2e7	reminder_days_before_closing	2	\N	\N	zwyczaj miasta: przypomnienie przed końcem konsultacji	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14cf-721d-bd96-1ab5d574a55b	retention_import_files_days	90	\N	\N	art. 5 ust. 1 lit. e RODO: nie dłużej, niż to potrzebne	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14d0-7649-9e3d-8531cf5548b5	reminder_days_before_answer	2	\N	\N	zwyczaj miasta: przypomnienie przed terminem odpowiedzi	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14d3-76cd-a099-f4ac7de4c9d8	retention_remark_notes_days	365	\N	\N	art. 5 ust. 1 lit. e RODO: nie dłużej, niż to potrzebne	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14d4-70ce-8f01-62eacc2a4412	flag_days	7	\N	\N	art. 16 ust. 6 rozporządzenia (UE) 2022/2065 (akt o usługach cyfrowych): terminowo i z należytą starannością; liczba dni: zwyczaj miasta	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14d5-7293-93c8-e3659aba8954	flags_per_hour	10	\N	\N	regulamin serwisu: ochrona przed zalewem zgłoszeń	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14d6-70d2-81f2-d4a5e738b303	retention_flags_days	180	\N	\N	art. 5 ust. 1 lit. e RODO; art. 20 ust. 1 rozporządzenia (UE) 2022/2065: 6 miesięcy na skargę	01a20631-149c-76ef-9132-2cd536fa82b3
\.



COPY public.cities_term (id, name, meaning, source, city_id) FROM stdin;
01a20631-13d9-77b0-a389-e6b70c13452f	Konsultacje	Miasto pokazuje projekt i pyta każdego o zdanie. Uwagi można wysyłać do podanej minuty, każda dostaje odpowiedź.	art. 5 ust. 2 pkt 3 ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13dd-73da-bd34-c4a7280d34ec	Uwaga	Co chcesz zmienić w projekcie i dlaczego. Może dotyczyć akapitu albo całości.		01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-14a7-7221-b90b-5e1fbbfedfe0	Uwaga	Co chcesz zmienić.		01a20631-149c-76ef-9132-2cd536fa82b3
\.



COPY public.cities_theme (id, slug, name, article, city_id) FROM stdin;
01a20631-1369-7749-8ac7-41bf3b3744ea	pomoc-spoleczna	Pomoc społeczna, w tym pomoc rodzinom i osobom w trudnej sytuacji życiowej oraz wyrównywanie szans tych rodzin i osób	art. 4 ust. 1 pkt 1	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-136c-702a-bce4-6f01b51dd709	wspieranie-rodziny	Wspieranie rodziny i systemu pieczy zastępczej	art. 4 ust. 1 pkt 1a	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-136e-70a4-9d89-e5509ad3095a	pomoc-prawna	Udzielanie nieodpłatnej pomocy prawnej oraz zwiększanie świadomości prawnej społeczeństwa	art. 4 ust. 1 pkt 1b	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1370-7548-9523-72a057cf251b	integracja-spoleczna	Integracja i reintegracja zawodowa i społeczna osób zagrożonych wykluczeniem społecznym	art. 4 ust. 1 pkt 2	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1374-7042-98f1-44d6fee40cf0	ekonomia-spoleczna	Działalność na rzecz podmiotów ekonomii społecznej i przedsiębiorstw społecznych	art. 4 ust. 1 pkt 2a	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1377-728d-b0c4-023f498c5e81	dzialalnosc-charytatywna	Działalność charytatywna	art. 4 ust. 1 pkt 3	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1379-742b-86c9-bf7acaa51399	tradycja-narodowa	Podtrzymywanie i upowszechnianie tradycji narodowej, pielęgnowanie polskości oraz rozwój świadomości narodowej, obywatelskiej i kulturowej	art. 4 ust. 1 pkt 4	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-137c-7526-89ea-61e858357fd4	mniejszosci	Działalność na rzecz mniejszości narodowych i etnicznych oraz języka regionalnego	art. 4 ust. 1 pkt 5	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-137e-7714-90ad-7825596af545	cudzoziemcy	Działalność na rzecz integracji cudzoziemców	art. 4 ust. 1 pkt 5a	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1381-76ee-9676-c5c486be77ba	ochrona-zdrowia	Ochrona i promocja zdrowia, w tym działalność lecznicza	art. 4 ust. 1 pkt 6	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1384-7256-8806-30680dd1289d	osoby-z-niepelnosprawnosciami	Działalność na rzecz osób niepełnosprawnych	art. 4 ust. 1 pkt 7	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1386-7620-b53a-1f516b3574a9	zatrudnienie	Promocja zatrudnienia i aktywizacja zawodowa osób pozostających bez pracy i zagrożonych zwolnieniem z pracy	art. 4 ust. 1 pkt 8	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1389-759a-91eb-d885700cedd0	rowne-prawa	Działalność na rzecz równych praw kobiet i mężczyzn	art. 4 ust. 1 pkt 9	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-138b-735e-b256-e8077d3de273	osoby-starsze	Działalność na rzecz osób w wieku emerytalnym	art. 4 ust. 1 pkt 10	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-138e-735e-bb37-9f6c667a61ad	przedsiebiorczosc	Działalność wspomagająca rozwój gospodarczy, w tym rozwój przedsiębiorczości	art. 4 ust. 1 pkt 11	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1391-72c4-ad72-4d9266d234e3	technika	Działalność wspomagająca rozwój techniki, wynalazczości i innowacyjności oraz wdrażanie nowych rozwiązań w gospodarce	art. 4 ust. 1 pkt 12	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1393-7450-bfc2-499362155367	wspolnoty-lokalne	Działalność wspomagająca rozwój wspólnot i społeczności lokalnych	art. 4 ust. 1 pkt 13	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1395-71f1-87e2-88dc2f80fb25	edukacja	Nauka, szkolnictwo wyższe, edukacja, oświata i wychowanie	art. 4 ust. 1 pkt 14	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-139a-7697-89d6-b041cd3eba3d	dzieci-i-mlodziez	Działalność na rzecz dzieci i młodzieży, w tym wypoczynek dzieci i młodzieży	art. 4 ust. 1 pkt 15	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-139c-70e3-9075-45dbbc25dcfd	kultura	Kultura, sztuka, ochrona dóbr kultury i dziedzictwa narodowego	art. 4 ust. 1 pkt 16	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-139d-71a1-844e-e635d7443b2d	kultura-fizyczna	Wspieranie i upowszechnianie kultury fizycznej	art. 4 ust. 1 pkt 17	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13a0-7227-b7be-bdb1cce24f6c	ekologia	Ekologia i ochrona zwierząt oraz ochrona dziedzictwa przyrodniczego	art. 4 ust. 1 pkt 18	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13a4-724e-b5cb-1565c9b58bd9	turystyka	Turystyka i krajoznawstwo	art. 4 ust. 1 pkt 19	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13a6-77d9-bf53-6b0517cb34b2	bezpieczenstwo	Porządek i bezpieczeństwo publiczne	art. 4 ust. 1 pkt 20	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13a8-76ff-81ad-6b488a6c523d	obronnosc	Obronność państwa i działalność Sił Zbrojnych Rzeczypospolitej Polskiej	art. 4 ust. 1 pkt 21	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13ab-75b3-a706-7a12da1a9e3a	prawa-czlowieka	Upowszechnianie i ochrona wolności i praw człowieka oraz swobód obywatelskich, a także działania wspomagające rozwój demokracji	art. 4 ust. 1 pkt 22	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13ae-77f8-93c5-b167f1a6d9b5	poradnictwo-obywatelskie	Udzielanie nieodpłatnego poradnictwa obywatelskiego	art. 4 ust. 1 pkt 22a	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13b1-7576-9069-23e9f8e10a84	ratownictwo	Ratownictwo i ochrona ludności	art. 4 ust. 1 pkt 23	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13b4-778a-959b-6ca045acbce2	pomoc-ofiarom	Pomoc ofiarom katastrof, klęsk żywiołowych, konfliktów zbrojnych i wojen w kraju i za granicą	art. 4 ust. 1 pkt 24	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13bb-7397-b523-b2884c3cd9d3	konsumenci	Upowszechnianie i ochrona praw konsumentów	art. 4 ust. 1 pkt 25	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13be-7228-8a59-b16fa8bacc6a	integracja-europejska	Działalność na rzecz integracji europejskiej oraz rozwijanie kontaktów i współpracy między społeczeństwami	art. 4 ust. 1 pkt 26	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13c2-7149-8729-6a24d3bc137c	wolontariat	Promocja i organizacja wolontariatu	art. 4 ust. 1 pkt 27	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13c5-7325-9cf2-41028b00e901	polonia	Pomoc Polonii i Polakom za granicą	art. 4 ust. 1 pkt 28	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13c7-76b6-b0ab-f695ca7e1aef	kombatanci	Działalność na rzecz kombatantów i osób represjonowanych	art. 4 ust. 1 pkt 29	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13c9-74f7-888f-085bc4ee7100	weterani	Działalność na rzecz weteranów i weteranów poszkodowanych w działaniach poza granicami państwa	art. 4 ust. 1 pkt 29a	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13cc-720f-b2f0-5aa7991510f7	promocja-polski	Promocja Rzeczypospolitej Polskiej za granicą	art. 4 ust. 1 pkt 30	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13ce-7084-90c0-0aca972af9c6	rodzina	Działalność na rzecz rodziny, macierzyństwa, rodzicielstwa, upowszechniania i ochrony praw dziecka	art. 4 ust. 1 pkt 31	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13d1-76c0-bc8a-0eff80a3f1cd	uzaleznienia	Przeciwdziałanie uzależnieniom i patologiom społecznym	art. 4 ust. 1 pkt 32	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13d3-7295-bcf6-e34d112c358f	rewitalizacja	Rewitalizacja	art. 4 ust. 1 pkt 32a	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-13d6-72ba-8135-393c7b7843af	wsparcie-organizacji	Działalność na rzecz organizacji pozarządowych oraz podmiotów z art. 3 ust. 3, w zakresie pozostałych punktów	art. 4 ust. 1 pkt 33	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-14a3-77db-8bdb-78f5932d5308	kultura	Kultura	art. 4 ust. 1 pkt 16	01a20631-149c-76ef-9132-2cd536fa82b3
\.



COPY public.consultations_answer (id, verdict, reason, state, changed_at, by_id, city_id, remark_id, comment, wording, group_id, hidden_why) FROM stdin;
01a20633-084c-7108-9048-e8a31c053061	accepted	Dopisana.	accepted	2026-11-23 02:18:57.484286+00	01a20631-1468-7745-9999-ab6e2d5d0dc1	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0833-76c3-a15b-30a653d1ca19			\N	
\.



COPY public.consultations_answerletter (id, state, sent_on, returned_on, city_id, remark_id, correction_id) FROM stdin;
01a20633-086e-7234-8044-6230b384524c	nowhere	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0833-76c3-a15b-30a653d1ca19	\N
\.



COPY public.consultations_answerversion (id, number, verdict, reason, wording, state, comment, at, author_id, by_id, city_id, group_id, remark_id) FROM stdin;
01a20633-084e-72c2-9517-f6479858077d	1	accepted	Dopisana.		accepted		2026-11-23 02:18:57.486642+00	01a20631-1468-7745-9999-ab6e2d5d0dc1	01a20631-1468-7745-9999-ab6e2d5d0dc1	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20633-0833-76c3-a15b-30a653d1ca19
\.



COPY public.consultations_assignment (id, city_id, due_at, at, ended_at, ending, why, near_told_at, late_told_at, by_id, ended_by_id, office_id, person_id, remark_id) FROM stdin;
\.



COPY public.consultations_bulkchange (id, act, at, undone_at, by_id, city_id, round_id, undone_by_id) FROM stdin;
\.



COPY public.consultations_bulkitem (id, state_before, state_after, after_id, before_id, change_id, city_id, group_after_id, group_before_id, remark_id, assigned_after_id, assigned_before_id) FROM stdin;
\.



COPY public.consultations_consultation (space_id, number, year, lead, authority, city_id, office_id, basis, addressees, goal, kind, easy_text, film_link, means) FROM stdin;
01a20633-06ce-73d8-a92c-46a6643df080	1	2026	O co chodzi w tej sprawie.	Prezydent	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1453-75ce-a4e9-1bc482571dbd	Art. 5a ustawy o samorządzie gminnym.	Mieszkańcy i organizacje.	Rada uchwali program po zebraniu uwag.	programme			{}
01a20633-07a1-7076-b957-df46241b0283	2	2026	O co chodzi w tej sprawie.	Prezydent	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1453-75ce-a4e9-1bc482571dbd	Art. 5a ustawy o samorządzie gminnym.	Mieszkańcy i organizacje.	Rada uchwali program po zebraniu uwag.	programme			{}
01a20633-07e1-710f-902b-4ec1fcfbad27	3	2026	O co chodzi w tej sprawie.	Prezydent	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1453-75ce-a4e9-1bc482571dbd	Art. 5a ustawy o samorządzie gminnym.	Mieszkańcy i organizacje.	Rada uchwali program po zebraniu uwag.	programme			{}
\.



COPY public.consultations_consultationdistrict (id, city_id, consultation_id, district_id) FROM stdin;
01a20633-06ea-7652-becd-d676ca08cbb0	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-06ce-73d8-a92c-46a6643df080	01a20631-12e8-731d-9089-a23514c282e4
01a20633-07af-77ac-aa9c-a75c0d9c5a0d	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07a1-7076-b957-df46241b0283	01a20631-12e8-731d-9089-a23514c282e4
01a20633-07ef-7492-ab2a-fc0358e1c47e	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07e1-710f-902b-4ec1fcfbad27	01a20631-12e8-731d-9089-a23514c282e4
\.



COPY public.consultations_consultationtheme (id, city_id, consultation_id, theme_id) FROM stdin;
01a20633-06e3-7470-a0dc-5a79f6d3d621	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-06ce-73d8-a92c-46a6643df080	01a20631-13a6-77d9-bf53-6b0517cb34b2
01a20633-07aa-7498-ac17-b7602d3ec30a	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07a1-7076-b957-df46241b0283	01a20631-13a6-77d9-bf53-6b0517cb34b2
01a20633-07ef-7492-ab2a-fc02391d78b7	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07e1-710f-902b-4ec1fcfbad27	01a20631-13a6-77d9-bf53-6b0517cb34b2
\.



COPY public.consultations_correctedanswer (id, verdict, reason, wording, city_id, remark_id, correction_id) FROM stdin;
\.



COPY public.consultations_correction (id, number, verdict, reason, wording, why, state, at, published_at, by_id, city_id, published_by_id, round_id) FROM stdin;
\.



COPY public.consultations_effect (id, "position", anchor, text, city_id, consultation_id) FROM stdin;
\.



COPY public.consultations_effectremark (id, city_id, effect_id, remark_id) FROM stdin;
\.



COPY public.consultations_groupedremark (id, city_id, group_id, remark_id) FROM stdin;
\.



COPY public.consultations_letterbatch (id, digest, letters, state, moved_at, city_id, file_id, round_id) FROM stdin;
\.



COPY public.consultations_publicationplace (id, city_id, kind, link, words, published_on, consultation_id) FROM stdin;
01a20633-06eb-7130-b15d-942b7a9d08e7	01a20631-12e0-708c-a719-85d4f72f84fe	site	https://miasto.example/ogloszenie		2026-01-02	01a20633-06ce-73d8-a92c-46a6643df080
01a20633-07af-77ac-aa9c-a75d2d45823e	01a20631-12e0-708c-a719-85d4f72f84fe	site	https://miasto.example/ogloszenie		2026-01-02	01a20633-07a1-7076-b957-df46241b0283
01a20633-07ef-7492-ab2a-fc04423a598f	01a20631-12e0-708c-a719-85d4f72f84fe	site	https://miasto.example/ogloszenie		2026-01-02	01a20633-07e1-710f-902b-4ec1fcfbad27
\.



COPY public.consultations_remark (id, number, channel, received_at, hour_unknown, postmarked_on, timeliness, quoted, proposed, reason, side, organisation, state, submission, author_id, city_id, paragraph_id, round_id, represents_id, standing, changed_at, passed_to, office_number, concerns, blackouts) FROM stdin;
01a20633-0765-7071-a831-68c1c1f4cc60	1	web	2026-11-22 07:18:57.032412+00	f	\N	on_time			Więcej ławek.	resident		received	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20633-06eb-7130-b15d-942c16fb4454	\N		\N				[]
01a20633-0772-738d-868c-266e02fce874	2	web	2026-11-22 07:18:57.032412+00	f	\N	on_time			Mniej słupków.	resident		released	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20633-06eb-7130-b15d-942c16fb4454	\N		\N				[]
01a20633-0833-76c3-a15b-30a653d1ca19	1	web	2026-11-22 07:18:57.364464+00	f	\N	on_time			Dopiszcie rampę.	resident		released	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20633-07ef-7492-ab2a-fc05226ed5f6	\N		\N				[]
\.



COPY public.consultations_remarkconfirmation (id, city_id, digest, ends_at, remark_id) FROM stdin;
\.



COPY public.consultations_remarkcontact (id, address, since, city_id, remark_id) FROM stdin;
\.



COPY public.consultations_remarkfile (id, is_proof, city_id, file_id, remark_id, alt, released_at) FROM stdin;
\.



COPY public.consultations_remarkgroup (id, number, name, city_id, round_id) FROM stdin;
\.



COPY public.consultations_remarknote (id, city_id, text, at, due_at, answered_at, removed_at, by_id, office_id, parent_id, person_id, remark_id) FROM stdin;
\.



COPY public.consultations_remarkpassage (id, city_id, "position", quoted, paragraph_id, remark_id) FROM stdin;
\.



COPY public.consultations_remarkpostal (id, name, street, code, place, since, city_id, remark_id) FROM stdin;
\.



COPY public.consultations_remarksaid (id, formal, confirmed, confirmed_at, city_id, meeting_id, remark_id) FROM stdin;
\.



COPY public.consultations_report (id, digest, state, started_at, moved_at, city_id, round_id) FROM stdin;
01a20633-1712-75e0-88f4-02c3c52286b6	b7697770d51fcdfa34e0beb74d5e66e1de5671d0ae5f6c6570c82a556153ce19	running	2026-11-23 02:19:00.423458+00	2026-11-23 02:19:00.423458+00	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07ef-7492-ab2a-fc05226ed5f6
\.



COPY public.consultations_reportfile (id, form, city_id, file_id, report_id) FROM stdin;
\.



COPY public.consultations_round (id, number, opens_at, closes_at, city_id, consultation_id, version_id, name, state, answers_due_at, answered_at, consulted) FROM stdin;
01a20633-06eb-7130-b15d-942c16fb4454	1	2026-11-22 02:18:57.032412+00	2026-11-30 02:18:57.032412+00	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-06ce-73d8-a92c-46a6643df080	01a20633-0702-776e-ac26-7098d5b8df7e		started	2026-12-14 02:18:57.032412+00	\N	
01a20633-07b0-72cb-873f-5634e7a241d1	1	2026-11-22 02:18:57.289605+00	2026-11-30 02:18:57.289605+00	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07a1-7076-b957-df46241b0283	01a20633-07ba-736b-b42b-28bc15780e9c		draft	2026-12-14 02:18:57.289605+00	\N	
01a20633-07ef-7492-ab2a-fc05226ed5f6	1	2026-11-22 02:18:57.364464+00	2026-11-30 02:18:57.364464+00	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07e1-710f-902b-4ec1fcfbad27	01a20633-0800-74c5-a4c6-491a046cb141		answered	2026-12-14 02:18:57.364464+00	2026-12-02 02:19:00+00	
\.



COPY public.consultations_waitingscan (id, kept_at, by_id, city_id, consultation_id, file_id) FROM stdin;
\.



COPY public.django_content_type (id, app_label, model) FROM stdin;
1	contenttypes	contenttype
2	auth	permission
3	auth	group
4	account	emailaddress
5	account	emailconfirmation
6	mfa	authenticator
7	socialaccount	socialaccount
8	socialaccount	socialapp
9	socialaccount	socialtoken
10	procrastinate	procrastinateevent
11	procrastinate	procrastinatejob
12	procrastinate	procrastinateperiodicdefer
13	procrastinate	procrastinateworker
14	cities	city
15	cities	district
16	cities	parameter
17	cities	term
18	cities	theme
19	cities	lettertemplate
20	journal	line
21	journal	leaf
22	journal	position
23	journal	private
24	journal	watermark
25	journal	signingkey
26	journal	node
27	journal	signedhead
28	numbers	series
29	files	storedfile
30	jobs	pulse
31	web	limit
32	people	account
33	people	person
34	people	session
35	people	personcontact
36	offices	office
37	offices	post
38	offices	appointment
39	offices	placement
40	organisations	organisation
41	organisations	formername
42	organisations	federation
43	organisations	organisationtheme
44	organisations	representation
45	organisations	proposal
46	spaces	entry
47	spaces	space
48	spaces	membership
49	spaces	spacetool
50	spaces	entryreader
51	spaces	deputyship
52	spaces	attachment
53	spaces	follow
54	notify	letter
55	notify	mailbox
56	notify	letterchoice
57	notify	notice
58	flags	flag
59	flags	flagcontact
60	search	searchdocument
61	privacy	clause
62	privacy	contactaccess
63	imports	importrun
64	imports	rowerror
65	documents	document
66	documents	version
67	documents	paragraph
68	documents	elementplace
69	documents	move
70	documents	opinion
71	documents	plannedstep
72	documents	programmereport
73	documents	submission
74	documents	adoptioncorrection
75	meetings	meeting
76	meetings	decisionmaker
77	meetings	attendance
78	meetings	agendapoint
79	consultations	consultation
80	consultations	remark
81	consultations	answer
82	consultations	round
83	consultations	remarkcontact
84	consultations	remarkfile
85	consultations	consultationdistrict
86	consultations	consultationtheme
87	consultations	publicationplace
88	consultations	waitingscan
89	consultations	remarksaid
90	consultations	report
91	consultations	reportfile
92	consultations	remarkgroup
93	consultations	groupedremark
94	consultations	answerversion
95	consultations	bulkchange
96	consultations	bulkitem
97	consultations	remarkpassage
98	consultations	remarkconfirmation
99	consultations	effect
100	consultations	effectremark
101	consultations	correction
102	consultations	correctedanswer
103	consultations	remarkpostal
104	consultations	answerletter
105	consultations	letterbatch
106	consultations	assignment
107	consultations	remarknote
\.



COPY public.django_migrations (id, app, name, applied) FROM stdin;
1	cities	0001_initial	2026-11-23 02:16:09.370204+00
2	people	0001_initial	2026-11-23 02:16:09.399399+00
3	account	0001_initial	2026-11-23 02:16:09.432202+00
4	account	0002_email_max_length	2026-11-23 02:16:09.439497+00
5	account	0003_alter_emailaddress_create_unique_verified_email	2026-11-23 02:16:09.452875+00
6	account	0004_alter_emailaddress_drop_unique_email	2026-11-23 02:16:09.468625+00
7	account	0005_emailaddress_idx_upper_email	2026-11-23 02:16:09.475738+00
8	account	0006_emailaddress_lower	2026-11-23 02:16:09.493226+00
9	account	0007_emailaddress_idx_email	2026-11-23 02:16:09.504647+00
10	account	0008_emailaddress_unique_primary_email_fixup	2026-11-23 02:16:09.517577+00
11	account	0009_emailaddress_unique_primary_email	2026-11-23 02:16:09.524631+00
12	contenttypes	0001_initial	2026-11-23 02:16:09.531276+00
13	contenttypes	0002_remove_content_type_name	2026-11-23 02:16:09.544703+00
14	auth	0001_initial	2026-11-23 02:16:09.576164+00
15	auth	0002_alter_permission_name_max_length	2026-11-23 02:16:09.584372+00
16	auth	0003_alter_user_email_max_length	2026-11-23 02:16:09.590361+00
17	auth	0004_alter_user_username_opts	2026-11-23 02:16:09.595203+00
18	auth	0005_alter_user_last_login_null	2026-11-23 02:16:09.60348+00
19	auth	0006_require_contenttypes_0002	2026-11-23 02:16:09.608766+00
20	auth	0007_alter_validators_add_error_messages	2026-11-23 02:16:09.620283+00
21	auth	0008_alter_user_username_max_length	2026-11-23 02:16:09.626129+00
22	auth	0009_alter_user_last_name_max_length	2026-11-23 02:16:09.637148+00
23	auth	0010_alter_group_name_max_length	2026-11-23 02:16:09.644949+00
24	auth	0011_update_proxy_permissions	2026-11-23 02:16:09.657203+00
25	auth	0012_alter_user_first_name_max_length	2026-11-23 02:16:09.665252+00
26	cities	0002_polish_order	2026-11-23 02:16:09.709924+00
27	cities	0003_targets	2026-11-23 02:16:09.717834+00
28	cities	0004_letter_template	2026-11-23 02:16:09.748213+00
29	people	0002_sessions	2026-11-23 02:16:09.776154+00
30	people	0003_contacts	2026-11-23 02:16:09.809307+00
31	offices	0001_initial	2026-11-23 02:16:09.844207+00
32	spaces	0001_initial	2026-11-23 02:16:10.480252+00
33	organisations	0001_initial	2026-11-23 02:16:11.02025+00
34	offices	0002_polish_order	2026-11-23 02:16:11.05744+00
35	spaces	0002_deputies	2026-11-23 02:16:11.692374+00
36	files	0001_initial	2026-11-23 02:16:11.736136+00
37	spaces	0003_attachments	2026-11-23 02:16:11.784476+00
38	spaces	0004_meetings	2026-11-23 02:16:11.904168+00
39	documents	0001_initial	2026-11-23 02:16:12.218281+00
40	documents	0002_table_rows	2026-11-23 02:16:12.252175+00
41	documents	0003_life	2026-11-23 02:16:14.128359+00
42	offices	0003_structure	2026-11-23 02:16:14.908467+00
43	meetings	0001_initial	2026-11-23 02:16:16.028206+00
44	organisations	0002_representations	2026-11-23 02:16:17.068347+00
45	consultations	0001_initial	2026-11-23 02:16:18.560277+00
46	consultations	0002_standing	2026-11-23 02:16:19.34071+00
47	consultations	0003_contacts	2026-11-23 02:16:19.486005+00
48	consultations	0004_rounds	2026-11-23 02:16:20.490816+00
49	consultations	0005_life_of_remarks	2026-11-23 02:16:20.847152+00
50	consultations	0006_paper	2026-11-23 02:16:21.392182+00
51	consultations	0007_notices	2026-11-23 02:16:21.947681+00
52	consultations	0008_files	2026-11-23 02:16:22.603303+00
53	consultations	0009_means	2026-11-23 02:16:22.810324+00
54	consultations	0010_said	2026-11-23 02:16:22.905302+00
55	consultations	0011_reports	2026-11-23 02:16:23.801008+00
56	consultations	0012_answers	2026-11-23 02:16:25.88514+00
57	consultations	0013_passages	2026-11-23 02:16:26.400172+00
58	consultations	0014_effects	2026-11-23 02:16:27.137495+00
59	consultations	0015_paper_letters	2026-11-23 02:16:29.636081+00
60	consultations	0016_assignments	2026-11-23 02:16:32.93328+00
61	consultations	0017_plan_without_times	2026-11-23 02:16:33.668524+00
62	consultations	0018_answer_hidden	2026-11-23 02:16:33.832341+00
63	documents	0004_corrections	2026-11-23 02:16:35.24805+00
64	spaces	0005_follows	2026-11-23 02:16:35.389382+00
65	flags	0001_initial	2026-11-23 02:16:37.361742+00
66	imports	0001_initial	2026-11-23 02:16:38.560546+00
67	imports	0002_longer_capacity	2026-11-23 02:16:38.659152+00
68	imports	0003_target	2026-11-23 02:16:38.769834+00
69	jobs	0001_initial	2026-11-23 02:16:38.782598+00
70	journal	0001_initial	2026-11-23 02:16:40.871199+00
71	journal	0002_longer_capacity	2026-11-23 02:16:40.970015+00
72	journal	0003_actor_apart	2026-11-23 02:16:41.167804+00
73	journal	0004_heads	2026-11-23 02:16:41.402922+00
74	journal	0005_line_by_hash	2026-11-23 02:16:41.496683+00
75	mfa	0001_initial	2026-11-23 02:16:41.999307+00
76	mfa	0002_authenticator_timestamps	2026-11-23 02:16:42.025568+00
77	mfa	0003_authenticator_type_uniq	2026-11-23 02:16:42.059462+00
78	notify	0001_initial	2026-11-23 02:16:42.192591+00
79	notify	0002_grouped_letters	2026-11-23 02:16:45.080823+00
80	notify	0003_rank	2026-11-23 02:16:45.824507+00
81	numbers	0001_initial	2026-11-23 02:16:45.968066+00
82	privacy	0001_initial	2026-11-23 02:16:46.23224+00
83	privacy	0002_proofs	2026-11-23 02:16:46.844232+00
84	privacy	0003_originals	2026-11-23 02:16:47.052852+00
85	procrastinate	0001_initial	2026-11-23 02:16:47.092835+00
86	procrastinate	0002_drop_started_at_column	2026-11-23 02:16:47.100428+00
87	procrastinate	0003_drop_started_at_column	2026-11-23 02:16:47.109117+00
88	procrastinate	0004_drop_procrastinate_version_table	2026-11-23 02:16:47.125742+00
89	procrastinate	0005_fix_procrastinate_fetch_job	2026-11-23 02:16:47.132704+00
90	procrastinate	0006_fix_trigger_status_events_insert	2026-11-23 02:16:47.143766+00
91	procrastinate	0007_add_queueing_lock_column	2026-11-23 02:16:47.151052+00
92	procrastinate	0008_close_fetch_job_race_condition	2026-11-23 02:16:47.162758+00
93	procrastinate	0009_add_defer_job_function	2026-11-23 02:16:47.174598+00
94	procrastinate	0010_add_procrastinate_periodic_defers	2026-11-23 02:16:47.182774+00
95	procrastinate	0011_add_foreign_key_index	2026-11-23 02:16:47.197449+00
96	procrastinate	0012_add_locks_to_periodic_defer	2026-11-23 02:16:47.20825+00
97	procrastinate	0013_fix_procrastinate_defer_periodic_job	2026-11-23 02:16:47.220748+00
98	procrastinate	0014_add_finish_job_and_retry_job_functions	2026-11-23 02:16:47.23177+00
99	procrastinate	0015_add_trigger_on_job_deletion	2026-11-23 02:16:47.239783+00
100	procrastinate	0016_delete_finished_jobs	2026-11-23 02:16:47.247285+00
101	procrastinate	0017_add_checks_to_finish_job	2026-11-23 02:16:47.252414+00
102	procrastinate	0018_add_checks_to_retry_job	2026-11-23 02:16:47.257076+00
103	procrastinate	0019_fix_finish_job_compat_issue	2026-11-23 02:16:47.263183+00
104	procrastinate	0020_add_index_on_procrastinate_jobs	2026-11-23 02:16:47.27732+00
105	procrastinate	0021_add_kwargs_to_defer_periodic_job	2026-11-23 02:16:47.283026+00
106	procrastinate	0022_null_locks_excluded	2026-11-23 02:16:47.288542+00
107	procrastinate	0023_remove_old_finish_job_function	2026-11-23 02:16:47.293724+00
108	procrastinate	0024_job_id_bigint	2026-11-23 02:16:47.302821+00
109	procrastinate	0025_add_models	2026-11-23 02:16:47.319521+00
110	procrastinate	0026_add_job_priority	2026-11-23 02:16:47.334171+00
111	procrastinate	0027_add_periodic_job_priority	2026-11-23 02:16:47.343483+00
112	procrastinate	0028_add_cancel_states	2026-11-23 02:16:47.360908+00
113	procrastinate	0029_add_additional_params_to_retry_job	2026-11-23 02:16:47.368519+00
114	procrastinate	0030_alter_procrastinateevent_options	2026-11-23 02:16:47.375661+00
115	procrastinate	0031_add_indexes_for_fetch_job	2026-11-23 02:16:47.385566+00
116	procrastinate	0032_pre_cancel_notification	2026-11-23 02:16:47.395236+00
117	procrastinate	0033_post_cancel_notification	2026-11-23 02:16:47.416206+00
118	procrastinate	0034_pre_add_heartbeat	2026-11-23 02:16:47.434627+00
119	procrastinate	0035_post_add_heartbeat	2026-11-23 02:16:47.44016+00
120	procrastinate	0036_add_worker_model	2026-11-23 02:16:47.453114+00
121	procrastinate	0037_pre_batch_defer_jobs	2026-11-23 02:16:47.459521+00
122	procrastinate	0038_post_batch_defer_jobs	2026-11-23 02:16:47.469253+00
123	procrastinate	0039_pre_priority_lock_fetch_job	2026-11-23 02:16:47.477343+00
124	procrastinate	0040_pre_retry_failed_job	2026-11-23 02:16:47.496406+00
125	procrastinate	0041_post_retry_failed_job	2026-11-23 02:16:47.508282+00
126	search	0001_initial	2026-11-23 02:16:47.653211+00
127	socialaccount	0001_initial	2026-11-23 02:16:47.984196+00
128	socialaccount	0002_token_max_lengths	2026-11-23 02:16:48.039517+00
129	socialaccount	0003_extra_data_default_dict	2026-11-23 02:16:48.056449+00
130	socialaccount	0004_app_provider_id_settings	2026-11-23 02:16:48.103523+00
131	socialaccount	0005_socialtoken_nullable_app	2026-11-23 02:16:48.513656+00
132	socialaccount	0006_alter_socialaccount_extra_data	2026-11-23 02:16:48.54398+00
133	web	0001_initial	2026-11-23 02:16:48.579134+00
\.



COPY public.documents_adoptioncorrection (id, number, field, before, after, why, "on", city_id, document_id) FROM stdin;
\.



COPY public.documents_document (entry_id, kind, city_id, adopted_by, adopted_on, adopted_version_id, answered_at, genre, in_force_from, in_force_until, resolution, source_link, state, year) FROM stdin;
01a20633-06fe-738d-8026-9e5ea5904583	document	01a20631-12e0-708c-a719-85d4f72f84fe		\N	\N	\N		\N	\N			consultation	\N
01a20633-07b9-746f-9c6b-30435acf585c	document	01a20631-12e0-708c-a719-85d4f72f84fe		\N	\N	\N		\N	\N			draft	\N
01a20633-07fb-7060-9152-81d2f6d3c4f4	document	01a20631-12e0-708c-a719-85d4f72f84fe		\N	\N	2026-12-02 02:19:00+00		\N	\N			consultation	\N
\.



COPY public.documents_elementplace (id, element, anchor, city_id, document_id) FROM stdin;
\.



COPY public.documents_move (id, "position", state, "on", body, city_id, document_id) FROM stdin;
01a20633-0712-7523-b902-edd55f32cabd	1	draft	2026-11-22		01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-06fe-738d-8026-9e5ea5904583
01a20633-0759-7759-b828-746a0907917a	2	consultation	2026-11-22	Prezydent	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-06fe-738d-8026-9e5ea5904583
01a20633-07c4-7757-a2d2-be99f225ecd5	1	draft	2026-11-23		01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07b9-746f-9c6b-30435acf585c
01a20633-0808-71b9-8819-3563ce5c52f3	1	draft	2026-11-22		01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07fb-7060-9152-81d2f6d3c4f4
01a20633-0824-75d1-8212-d0396d8860bf	2	consultation	2026-11-22	Prezydent	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07fb-7060-9152-81d2f6d3c4f4
\.



COPY public.documents_opinion (id, body, delivered_on, days, article, silent_from, given_on, text, silence_at, city_id, document_id, file_id, version_id) FROM stdin;
\.



COPY public.documents_paragraph (id, "position", anchor, number, kind, level, label, reference, text, city_id, origin_id, version_id, rows) FROM stdin;
01a20633-0709-7545-860f-c1bd2991680e	1	sekcja-1	\N	heading	1			Zasady	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20633-0702-776e-ac26-7098d5b8df7e	[]
01a20633-0709-7545-860f-c1be07b6bfb7	2	sekcja-2	\N	heading	2	§ 1.		Cel	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20633-0702-776e-ac26-7098d5b8df7e	[]
01a20633-0709-7545-860f-c1bf46ef6385	3	par-1	1	item	1	1.	§ 1 ust. 1	Pierwszy ustęp.	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20633-0702-776e-ac26-7098d5b8df7e	[]
01a20633-0709-7545-860f-c1c0ca07c5c8	4	par-2	2	item	1	2.	§ 1 ust. 2	Drugi ustęp.	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20633-0702-776e-ac26-7098d5b8df7e	[]
01a20633-0709-7545-860f-c1c11472ce3b	5	sekcja-3	\N	heading	2	§ 2.		Pieniądze	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20633-0702-776e-ac26-7098d5b8df7e	[]
01a20633-0709-7545-860f-c1c2d26546a1	6	par-3	3	item	1	1.	§ 2 ust. 1	Trzeci ustęp.	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20633-0702-776e-ac26-7098d5b8df7e	[]
01a20633-07c1-7754-962f-4416c0563200	1	sekcja-1	\N	heading	1			Zasady	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20633-07ba-736b-b42b-28bc15780e9c	[]
01a20633-07c1-7754-962f-4417f2965018	2	sekcja-2	\N	heading	2	§ 1.		Cel	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20633-07ba-736b-b42b-28bc15780e9c	[]
01a20633-07c1-7754-962f-4418beaf69f1	3	par-1	1	item	1	1.	§ 1 ust. 1	Pierwszy ustęp.	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20633-07ba-736b-b42b-28bc15780e9c	[]
01a20633-07c1-7754-962f-4419d27f9fe6	4	par-2	2	item	1	2.	§ 1 ust. 2	Drugi ustęp.	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20633-07ba-736b-b42b-28bc15780e9c	[]
01a20633-07c1-7754-962f-441a85560549	5	sekcja-3	\N	heading	2	§ 2.		Pieniądze	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20633-07ba-736b-b42b-28bc15780e9c	[]
01a20633-07c1-7754-962f-441bf7f16f3f	6	par-3	3	item	1	1.	§ 2 ust. 1	Trzeci ustęp.	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20633-07ba-736b-b42b-28bc15780e9c	[]
01a20633-0802-7487-8e1a-39c8de7d5e58	1	sekcja-1	\N	heading	1			Zasady	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20633-0800-74c5-a4c6-491a046cb141	[]
01a20633-0802-7487-8e1a-39c9b8050f11	2	sekcja-2	\N	heading	2	§ 1.		Cel	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20633-0800-74c5-a4c6-491a046cb141	[]
01a20633-0802-7487-8e1a-39ca46204f24	3	par-1	1	item	1	1.	§ 1 ust. 1	Pierwszy ustęp.	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20633-0800-74c5-a4c6-491a046cb141	[]
01a20633-0802-7487-8e1a-39cbd4e8da10	4	par-2	2	item	1	2.	§ 1 ust. 2	Drugi ustęp.	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20633-0800-74c5-a4c6-491a046cb141	[]
01a20633-0802-7487-8e1a-39ccc19f5def	5	sekcja-3	\N	heading	2	§ 2.		Pieniądze	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20633-0800-74c5-a4c6-491a046cb141	[]
01a20633-0802-7487-8e1a-39cd519219ae	6	par-3	3	item	1	1.	§ 2 ust. 1	Trzeci ustęp.	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20633-0800-74c5-a4c6-491a046cb141	[]
\.



COPY public.documents_plannedstep (id, label, body, planned_on, done_on, dropped_why, city_id, document_id) FROM stdin;
\.



COPY public.documents_programmereport (id, to_body, "on", link, city_id, document_id) FROM stdin;
\.



COPY public.documents_submission (id, number, by_body, to_body, "on", link, rejected_on, reason, city_id, document_id, version_id, withdrawn_on) FROM stdin;
\.



COPY public.documents_version (id, number, state, source, published_at, city_id, document_id) FROM stdin;
01a20633-0702-776e-ac26-7098d5b8df7e	1	published	# Zasady\n\n§ 1. Cel\n\n1. Pierwszy ustęp.\n2. Drugi ustęp.\n\n§ 2. Pieniądze\n\n1. Trzeci ustęp.\n	2026-11-22 02:18:57.020395+00	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-06fe-738d-8026-9e5ea5904583
01a20633-07ba-736b-b42b-28bc15780e9c	1	draft	# Zasady\n\n§ 1. Cel\n\n1. Pierwszy ustęp.\n2. Drugi ustęp.\n\n§ 2. Pieniądze\n\n1. Trzeci ustęp.\n	\N	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07b9-746f-9c6b-30435acf585c
01a20633-0800-74c5-a4c6-491a046cb141	1	published	# Zasady\n\n§ 1. Cel\n\n1. Pierwszy ustęp.\n2. Drugi ustęp.\n\n§ 2. Pieniądze\n\n1. Trzeci ustęp.\n	2026-11-22 02:18:57.361933+00	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07fb-7060-9152-81d2f6d3c4f4
\.



COPY public.files_storedfile (id, sha256, name, mime, size, scan_state, kept_at, city_id) FROM stdin;
\.



COPY public.flags_flag (id, year, number, kind, subject, seen, reason, words, received_at, due_at, state, why, decided_at, submission, author_id, city_id, decided_by_id, space_id) FROM stdin;
\.



COPY public.flags_flagcontact (id, address, since, city_id, flag_id) FROM stdin;
\.



COPY public.imports_importrun (id, kind, sha256, dry_run, state, rows, done, created, changed, unchanged, repeated, refused, capacity, started_at, moved_at, by_id, city_id, file_id, target) FROM stdin;
\.



COPY public.imports_rowerror (id, "row", result, cell, message, city_id, run_id) FROM stdin;
\.



COPY public.jobs_pulse (worker, beat_at) FROM stdin;
\.



COPY public.journal_leaf (id, index, city_id, line_id) FROM stdin;
01a20633-1138-7740-bd21-4565e0cb96e0	0	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-14dc-76b7-890a-a1e9bf912191
01a20633-1138-7c1a-922e-a650e7d4e9ea	1	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-14e2-77b4-b149-b275fb59c3ea
01a20633-1138-7c49-98df-46a5ab614b1f	2	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-14e6-737e-90ac-f97477399583
01a20633-1138-7c60-b3e5-b3d63a9c0665	3	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-14ea-7503-8577-dde6bde6bcf1
01a20633-1138-7c75-b690-56818898a87d	4	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-14ee-7304-a446-ce3bd53f5241
01a20633-1138-7c8a-acfe-62696f9cfa6b	5	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-14f2-72fc-9820-b3b168ce3bca
01a20633-1138-7c9e-9f8e-664b05adc8bd	6	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-14f6-759e-aeac-aabd721a5afd
01a20633-1138-7cb3-83bc-a445b564c43f	7	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-14fa-71ac-9baf-dc58d5e05fb8
01a20633-1138-7cc8-bda6-e229735220b7	8	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-14fe-77ec-8fbb-df1873a84eb7
01a20633-1138-7cdc-bc0e-23af40456de1	9	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-1501-763c-b0e9-ed66fb91aa7f
01a20633-1138-7cfb-90b9-bd45419afccc	10	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-1506-70dd-ada8-7f212f10e307
01a20633-1138-7d10-b641-9c2df1b59091	11	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-1508-714a-a17f-da95db2efc7b
01a20633-1138-7d25-98b0-463c97c0a2ac	12	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-150b-7664-b49b-7213c51db6ff
01a20633-1138-7d3a-aab3-0a452af0d1c3	13	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-150e-7422-9aa4-01cad32767f7
01a20633-1138-7d4f-b939-bb202b182112	14	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-1510-7099-8b89-dc540723b8f3
01a20633-1138-7d64-bc85-e41ff22c69ff	15	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-1513-7324-873a-867db7607439
01a20633-1138-7d79-9109-e36184dc2c3e	16	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-1515-7356-8ada-3aa950f7f741
01a20633-1138-7d8f-bf20-ef43336c6d08	17	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-1519-76b9-a831-89aee6ee5b2e
01a20633-1138-7da3-abaa-1dc362bdc1cb	18	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-151c-7699-af83-500b2f34ee83
01a20633-1333-781c-9ab6-670660288b71	0	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1422-7535-9876-defbdea0f50d
01a20633-1333-78a6-9104-adc4a5bc3bfc	1	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1428-70b9-9e61-4d38ff3d1057
01a20633-1333-78c4-be37-bb8d0ca39a74	2	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-142c-743e-b549-14bbb13d2d34
01a20633-1333-78dc-abe0-10f14fc36b1c	3	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1430-7511-af85-94fa4cf67e1e
01a20633-1333-78f2-a145-b7fa6c2038df	4	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1434-7153-b1a7-354bf2044cbb
01a20633-1333-790a-a1ba-d4bb404782ee	5	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1438-75a9-a1ae-7927967533b5
01a20633-1333-7920-9abc-478b0692960b	6	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-143d-775c-80e8-00020e78ffcf
01a20633-1333-7952-918a-d519b00283af	7	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1441-76d2-8c8c-27db2d6252dd
01a20633-1333-796d-abec-7c2e2cfd5dbf	8	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1449-77a2-9331-2cbfb087903a
01a20633-1333-7985-9a19-c33260400fe7	9	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-144f-72f7-b84d-eb5effd46124
01a20633-1333-799e-8cb7-e30580356e59	10	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-145f-70e2-a2c3-d60f8ab62072
01a20633-1333-79b8-bc26-d24be0a99962	11	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-145f-70e2-a2c3-d6100df955cb
01a20633-1333-79d1-95b1-9d4904ed3479	12	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-145f-70e2-a2c3-d611d9fd3e14
01a20633-1333-79e9-b4dc-4b7788724a57	13	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-145f-70e2-a2c3-d612c7a4ae73
01a20633-1333-79ff-b208-7bbe927db4ff	14	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-145f-70e2-a2c3-d6139bcae31f
01a20633-1333-7a15-80e8-cc430dfa7e9a	15	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-145f-70e2-a2c3-d61477f46de5
01a20633-1333-7a2c-82d2-5e2a649b081a	16	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-145f-70e2-a2c3-d6156ec255c0
01a20633-1333-7a4b-a194-11016e84ea2d	17	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-145f-70e2-a2c3-d616063a0345
01a20633-1333-7a62-a9c2-9004f78308db	18	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-145f-70e2-a2c3-d61739d9c20d
01a20633-1333-7a78-9220-a9164878efe6	19	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-145f-70e2-a2c3-d618f74fd3dd
01a20633-1333-7a8e-b7eb-3ba7d1201971	20	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-145f-70e2-a2c3-d619e6e4d4e7
01a20633-1333-7aa4-999d-da465678958d	21	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-145f-70e2-a2c3-d61aefc9db0b
01a20633-1333-7aba-8036-c57e50c78e97	22	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1460-719b-b772-cd55c990c4bc
01a20633-1333-7ad1-b459-4aa0ff989ae8	23	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1461-71c8-9414-21da96b1eb45
01a20633-1333-7ae7-a7d1-e8bb33922258	24	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1461-71c8-9414-21db416ec5a7
01a20633-1333-7aff-9515-6544b7d8d85a	25	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1469-7327-b5d7-2de1541039b9
01a20633-1333-7b15-9a06-51e57743ebc4	26	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-146e-71ff-a62f-0805c55953db
01a20633-1333-7b36-9d90-0c140cba5fdf	27	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1473-711e-bcc0-0e3123ec3fda
01a20633-1333-7b4c-b4da-d42693809972	28	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1477-725c-8562-45a30c3bef5c
01a20633-1333-7b63-ac72-566e08dc7da5	29	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-147d-75e0-b7e4-84feef218bbc
01a20633-1333-7b7b-bacc-554d6b695b2d	30	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1481-76fc-b7c6-cacc753869be
01a20633-1333-7b91-9d49-aaee498feb30	31	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1484-70ff-8f93-f2f7223a4a73
01a20633-1333-7ba7-b146-05a281d8e8d3	32	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1487-7435-aa64-47998ad7de73
01a20633-1333-7bbd-a75d-42eda8280d34	33	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-06d4-7611-9c88-8ec13e5a596e
01a20633-1333-7bd4-9b69-b1fdac197233	34	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-06ee-7064-980c-7bf288704aa2
01a20633-1333-7bf2-9244-8bbcbd2bc91c	35	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0716-738c-bd5e-674c7bae1279
01a20633-1333-7c09-88ae-cce6e76a569d	36	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0756-74f5-9594-f28b94855050
01a20633-1333-7c25-b8f7-8bb65c227b48	37	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-075c-7407-ae92-a61147c47d00
01a20633-1333-7c3d-a1e8-d1d23f8badad	38	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-075e-77cd-8144-bf360c415cc0
01a20633-1333-7c53-a0bc-95f887be24a1	39	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0769-73ac-8870-11344232498a
01a20633-1333-7c69-9aed-6f8777751b6d	40	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0772-738d-868c-266f704e5fde
01a20633-1333-7c7f-bd39-29ea3494c765	41	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0780-76ea-9ab3-517d318d8336
01a20633-1333-7c96-82f0-addb1cbc8a79	42	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07a3-750b-bc99-73665139cdd4
01a20633-1333-7cac-8eae-344a4049b9e9	43	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07b1-72f8-91f5-a1d19e9d1b74
01a20633-1333-7cca-abb3-6a1dd04d388c	44	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07c4-7757-a2d2-be9af5cc8fb5
01a20633-1333-7ce1-8c83-3e25fd8553aa	45	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07e7-73d3-bc61-c0c38c09cc15
01a20633-1333-7cf6-967c-2d11e8fb1c30	46	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07f1-7440-9631-37b5a5fead55
01a20633-1333-7d13-8d75-7e4d901669f8	47	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0808-71b9-8819-35645ab84da0
01a20633-1333-7d2a-925d-d9093cc4e76b	48	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0821-77d8-9a82-a26dd067076d
01a20633-1333-7d40-b5bf-8d423da0fa49	49	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0826-7350-9c55-d53b517cf473
01a20633-1333-7d56-906a-9d93b4ffe133	50	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0828-7708-b34a-b98d510eaf6d
01a20633-1333-7d6c-8661-75c957d38be1	51	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0834-7378-a4db-e5cba48de1cb
01a20633-1333-7d82-bccb-a367055049fa	52	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-083a-74a1-9fd3-a3c1fe28fd7f
01a20633-1333-7d98-a4c7-8e25c6391e26	53	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0850-71b9-bae7-7f1d9f403111
01a20633-1333-7dae-8650-216a147d8c8e	54	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-086f-72c2-b7b2-e7a606512a8c
\.



COPY public.journal_line (id, seq, at, fact, capacity, space_id, subject_id, data, leaf_hash, xid, cluster, city_id) FROM stdin;
01a20631-1422-7535-9876-defbdea0f50d	1	2026-11-23 02:16:49.442466+00	privacy.ClauseEnacted	system	\N	01a20631-1421-75f3-bed0-2dbcc37342b4	{"plain": {"since": "", "title": "Konto i logowanie", "clause": "account"}, "private": {}}	\\x1a0b44d960f7f79635369b0111e52ca103af98c2e6ce1910175e4aaa30143dbd	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1428-70b9-9e61-4d38ff3d1057	2	2026-11-23 02:16:49.448201+00	privacy.ClauseEnacted	system	\N	01a20631-1427-71b1-a3d5-ea70a5fc3cce	{"plain": {"since": "", "title": "Zgłaszanie tekstów", "clause": "flags"}, "private": {}}	\\xdd867900ea3477438ae7af106b6c53e9a5c5b1935a5100a569e6c20c05dfef80	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-142c-743e-b549-14bbb13d2d34	3	2026-11-23 02:16:49.452721+00	privacy.ClauseEnacted	system	\N	01a20631-142b-73d3-a5bf-fa719f07a2c0	{"plain": {"since": "", "title": "Obserwowanie spraw", "clause": "follow"}, "private": {}}	\\x38897d299631ecbff1718d00af56257564086d7fe5f65e6f3e919835045a1a27	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1430-7511-af85-94fa4cf67e1e	4	2026-11-23 02:16:49.456477+00	privacy.ClauseEnacted	system	\N	01a20631-1430-7511-af85-94f9dd539437	{"plain": {"since": "", "title": "Spotkania i lista obecności", "clause": "meetings"}, "private": {}}	\\x8f3294af2aa29ee3e7c59ad7a8630a10c4c24b933f0b7b17ff38b1776d311816	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1434-7153-b1a7-354bf2044cbb	5	2026-11-23 02:16:49.460967+00	privacy.ClauseEnacted	system	\N	01a20631-1433-76bc-a5ad-0371f4142f3b	{"plain": {"since": "", "title": "Osoby działające dla urzędu", "clause": "office"}, "private": {}}	\\xae3ddf8c54be279831f4275f9c62c3bc3efede9f8f7352b4c13f407166bf8518	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1438-75a9-a1ae-7927967533b5	6	2026-11-23 02:16:49.464788+00	privacy.ClauseEnacted	system	\N	01a20631-1437-7394-b1c5-b713982c6198	{"plain": {"since": "", "title": "Rejestr organizacji", "clause": "organisations"}, "private": {}}	\\x426ae2a33887b4622668471ed6291eda748730f153c482e799fece7ae16b97ba	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-143d-775c-80e8-00020e78ffcf	7	2026-11-23 02:16:49.469316+00	privacy.ClauseEnacted	system	\N	01a20631-143c-77a0-ae1d-5a825de86ec2	{"plain": {"since": "", "title": "Uwagi w konsultacjach", "clause": "remarks"}, "private": {}}	\\x898dc0a08b373b61835efd70d067fe6f4a211f1ce7aecf404167ef0847f74a15	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1441-76d2-8c8c-27db2d6252dd	8	2026-11-23 02:16:49.473254+00	privacy.ClauseEnacted	system	\N	01a20631-1440-7076-917c-616faea444be	{"plain": {"since": "", "title": "Reprezentowanie organizacji", "clause": "representation"}, "private": {}}	\\xc049b647e1d67af974cace9b9cfb4e20b383e0d054f6d72562971b91958fd729	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1449-77a2-9331-2cbfb087903a	9	2022-07-01 06:00:00+00	spaces.SpaceOpened	system	01a20631-1447-7711-952f-dbac4cca5f05	01a20631-1447-7711-952f-dbac4cca5f05	{"plain": {"kind": "city", "name": "Wrocław"}, "private": {}}	\\x850d49f5b9e6a4018973cef9eb280441a2f840e8f4d8ed8af431a4247f546ab0	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-144f-72f7-b84d-eb5effd46124	10	2022-07-01 06:00:00+00	spaces.SpacePublished	system	01a20631-1447-7711-952f-dbac4cca5f05	01a20631-1447-7711-952f-dbac4cca5f05	{"plain": {"name": "Wrocław", "since": "2022-07-01T06:00:00+00:00", "audience": "public"}, "private": {}}	\\x056379d35e5c1b3dc924c060217838f25574ac1ca87b119b1537ce9f8e350e6d	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-145f-70e2-a2c3-d60f8ab62072	11	2022-07-01 06:00:00+00	offices.OfficeFounded	system	\N	01a20631-1453-75ce-a4e9-1bc2d12a4f8e	{"plain": {"kind": "departament", "name": "Departament Prezydenta", "since": "", "parent": "", "address": "Sukiennice 9, 50-107 Wrocław"}, "private": {}}	\\xcffea5e99f1257d551f39ea8e6475bd4dacceef7afe677f848111fb037221857	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-145f-70e2-a2c3-d6100df955cb	12	2022-07-01 06:00:00+00	offices.OfficeFounded	system	\N	01a20631-1453-75ce-a4e9-1bc482571dbd	{"plain": {"kind": "biuro", "name": "Biuro Rady Miejskiej", "since": "", "parent": "Departament Prezydenta", "address": "Sukiennice 9, 50-107 Wrocław"}, "private": {}}	\\x8d77fb8a3008ee75e2ebf4bd7a06436f1ea3628a95705814b0bffcc53a8f8c68	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-145f-70e2-a2c3-d611d9fd3e14	13	2022-07-01 06:00:00+00	offices.OfficeFounded	system	\N	01a20631-1453-75ce-a4e9-1bc6db078d52	{"plain": {"kind": "wydział", "name": "Wydział Komunikacji Społecznej", "since": "", "parent": "Departament Prezydenta", "address": "Sukiennice 9, 50-107 Wrocław"}, "private": {}}	\\x45fbecaa7db1d3cb842f5742f2a6e3bec8fe28a4d5fa8f48e4a8c3e80a8c07cb	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-145f-70e2-a2c3-d612c7a4ae73	14	2022-07-01 06:00:00+00	offices.OfficeFounded	system	\N	01a20631-1454-77bc-b63a-b1486c250101	{"plain": {"kind": "departament", "name": "Departament Spraw Społecznych", "since": "", "parent": "", "address": "pl. Nowy Targ 1-8, 50-141 Wrocław"}, "private": {}}	\\x3da319c6fe46cb8f3b4511f298cb7705c725454f061d4e3ad0354e33ba8aaba2	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-145f-70e2-a2c3-d6139bcae31f	15	2022-07-01 06:00:00+00	offices.OfficeFounded	system	\N	01a20631-1454-77bc-b63a-b14a1a159a0c	{"plain": {"kind": "wydział", "name": "Wydział Partycypacji Społecznej", "since": "", "parent": "Departament Spraw Społecznych", "address": "ul. Gabrieli Zapolskiej 4, 50-032 Wrocław"}, "private": {}}	\\xa2d524a324246bb3b3bcd9701bef0b8884d8be39b4d4e1fb0db1d791e3ef1b19	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-145f-70e2-a2c3-d61477f46de5	16	2022-07-01 06:00:00+00	offices.OfficeFounded	system	\N	01a20631-1454-77bc-b63a-b14c4c13740e	{"plain": {"kind": "wydział", "name": "Wydział Zdrowia i Spraw Społecznych", "since": "", "parent": "Departament Spraw Społecznych", "address": "ul. Gabrieli Zapolskiej 4, 50-032 Wrocław"}, "private": {}}	\\x5c8ed069bdd0649d87d588062b33f49a1316814e17b446ddc850acb6554b1ab1	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-145f-70e2-a2c3-d6156ec255c0	17	2022-07-01 06:00:00+00	offices.OfficeFounded	system	\N	01a20631-1454-77bc-b63a-b14e29fadcf4	{"plain": {"kind": "biuro", "name": "Biuro Wrocław Bez Barier", "since": "", "parent": "Departament Prezydenta", "address": "ul. Gabrieli Zapolskiej 4, 50-032 Wrocław"}, "private": {}}	\\x3982cf3b068f80f10f7bb036daf062658ffd67d0a9e9668de2abb8e48ce82d88	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-145f-70e2-a2c3-d616063a0345	18	2022-07-01 06:00:00+00	offices.OfficeFounded	system	\N	01a20631-1454-77bc-b63a-b1502ccc5a65	{"plain": {"kind": "jednostka organizacyjna", "name": "Miejski Ośrodek Pomocy Społecznej", "since": "", "parent": "Departament Spraw Społecznych", "address": "ul. Strzegomska 6, 53-611 Wrocław"}, "private": {}}	\\x6bb76033d7fb7ae04c880f5e72edfb50a513b4da760042d2acf2411369201db4	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-145f-70e2-a2c3-d61739d9c20d	19	2022-07-01 06:00:00+00	offices.OfficeFounded	system	\N	01a20631-1454-77bc-b63a-b152e8eea521	{"plain": {"kind": "jednostka organizacyjna", "name": "Wrocławskie Centrum Rozwoju Społecznego", "since": "", "parent": "Departament Spraw Społecznych", "address": "pl. Dominikański 6, 50-159 Wrocław"}, "private": {}}	\\xad9f98e7f57b1bc7de24548f1819e7501431a21679f8c484eddb3cc77558dd06	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-145f-70e2-a2c3-d618f74fd3dd	20	2022-07-01 06:00:00+00	offices.OfficeFounded	system	\N	01a20631-1454-77bc-b63a-b154e472ebdb	{"plain": {"kind": "departament", "name": "Departament Edukacji", "since": "", "parent": "", "address": "ul. Gabrieli Zapolskiej 4, 50-032 Wrocław"}, "private": {}}	\\xbdf4b9fa46b6b3984db941c17313de06436792d099ee411093922366bf505ec2	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-145f-70e2-a2c3-d619e6e4d4e7	21	2022-07-01 06:00:00+00	offices.OfficeFounded	system	\N	01a20631-1454-77bc-b63a-b156a1a4a0b3	{"plain": {"kind": "departament", "name": "Departament Strategii i Zrównoważonego Rozwoju", "since": "", "parent": "", "address": "pl. Nowy Targ 1-8, 50-141 Wrocław"}, "private": {}}	\\x5025a802a70a1da83e12299cb06eef582b8a0867f6662c0b96f61fd253ead163	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-145f-70e2-a2c3-d61aefc9db0b	22	2022-07-01 06:00:00+00	offices.OfficeFounded	system	\N	01a20631-1454-77bc-b63a-b158c99c7016	{"plain": {"kind": "wydział", "name": "Wydział Środowiska", "since": "", "parent": "Departament Strategii i Zrównoważonego Rozwoju", "address": "ul. Hubska 8-16, 50-502 Wrocław"}, "private": {}}	\\x31663018415945c9f3e90739ef5b9306f6f662c4af2a1529a4c4a90e96fc04b4	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1460-719b-b772-cd55c990c4bc	23	2022-07-01 06:00:00+00	offices.OfficeFounded	system	\N	01a20631-1454-77bc-b63a-b15a16a96cff	{"plain": {"kind": "jednostka organizacyjna", "name": "Zarząd Zieleni Miejskiej", "since": "", "parent": "Departament Strategii i Zrównoważonego Rozwoju", "address": "ul. Trzebnicka 33, 50-231 Wrocław"}, "private": {}}	\\xec3c6b4ee4da8414a1ef16c0e1ec4d2d39e8a90de30a4d67a43d57a4f917b0cb	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1461-71c8-9414-21da96b1eb45	24	2022-07-01 06:00:00+00	offices.OfficeFounded	system	\N	01a20631-1454-77bc-b63a-b15c9a70e679	{"plain": {"kind": "jednostka pomocnicza", "name": "Osiedle Nadodrze", "since": "", "parent": "", "address": "Sukiennice 9, 50-107 Wrocław"}, "private": {}}	\\xe654ebd6ce2340f1cede5172d2dd1e8ab69b489c060ac912e53e6cb79bac1a88	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1461-71c8-9414-21db416ec5a7	25	2022-07-01 06:00:00+00	offices.OfficeFounded	system	\N	01a20631-1454-77bc-b63a-b15e3401de5f	{"plain": {"kind": "jednostka pomocnicza", "name": "Osiedle Ołbin", "since": "", "parent": "", "address": "Sukiennice 9, 50-107 Wrocław"}, "private": {}}	\\x457b46bf2b0f0d632092067e5c88a2852743f1c83186776fe802211fb831a28b	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1469-7327-b5d7-2de1541039b9	26	2022-07-01 06:00:00+00	people.PersonRegistered	system	\N	01a20631-1468-7745-9999-ab6e2d5d0dc1	{"plain": {}, "private": {"name": "906dfe4dab46e9b35d25291af856c49cb726999218339ebfaf0c9fcdb84a86ce"}}	\\xed85a43be051823470d00b259a7e317f864a610117a578b6f5efdc0fcb51132a	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-146e-71ff-a62f-0805c55953db	27	2022-07-01 06:00:00+00	spaces.RoleGiven	system	01a20631-1447-7711-952f-dbac4cca5f05	01a20631-1468-7745-9999-ab6e2d5d0dc1	{"plain": {"role": "clerk", "since": "2022-07-01", "until": "", "office": "", "organisation": ""}, "private": {"person": "2cf54395a8427f4320b3681d9e5ddbcce5919e4d53af59f0f19650def6620829"}}	\\x4d9721f49810c3dbc960281c298911eec9e0d900d9bd4797c02accc7cc7f5e96	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1473-711e-bcc0-0e3123ec3fda	28	2022-07-01 06:00:00+00	people.PersonRegistered	system	\N	01a20631-1473-711e-bcc0-0e3054dd8dd5	{"plain": {}, "private": {"name": "cf51c555f979c8f7254034f7f2cedd1db84b6adf57583e18254d43d757afcebe"}}	\\x66faae4a58a3dbe4d3a4c8595d1eb670abd0e6f07f962e0ad1a63eea5ff4b7b8	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1477-725c-8562-45a30c3bef5c	29	2022-07-01 06:00:00+00	spaces.RoleGiven	system	01a20631-1447-7711-952f-dbac4cca5f05	01a20631-1473-711e-bcc0-0e3054dd8dd5	{"plain": {"role": "coordinator", "since": "2022-07-01", "until": "", "office": "", "organisation": ""}, "private": {"person": "3654571ee2fc3d9cd800cc13d3a4ef0177fdeed71742ec3cb152a12446167735"}}	\\xd67367bc79f468d2c4a32b819e197df9c841c6e81283e63d834b13898057454e	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-147d-75e0-b7e4-84feef218bbc	30	2022-07-01 06:00:00+00	people.PersonRegistered	system	\N	01a20631-147d-75e0-b7e4-84fd56a3c226	{"plain": {}, "private": {"name": "2e59d07b22d71ad16cdaa451208920d17b7d76aa27e3ab8748498577178478c1"}}	\\x1a08866688892cb68bb471b22c7dd617b7dbaca670c8e707c651144bb3ea6290	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1481-76fc-b7c6-cacc753869be	31	2022-07-01 06:00:00+00	spaces.RoleGiven	system	01a20631-1447-7711-952f-dbac4cca5f05	01a20631-147d-75e0-b7e4-84fd56a3c226	{"plain": {"role": "official", "since": "2022-07-01", "until": "", "office": "", "organisation": ""}, "private": {"person": "535e57f01ff43cf29976e19eda0b94fe678fbba5fd31f48440780a6cb17c8ecc"}}	\\x44da2c5e97d1fd659ffbe7fc076436f4a55c4da9263110daaa85d7e56b227b23	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1484-70ff-8f93-f2f7223a4a73	32	2022-07-01 06:00:00+00	people.PersonRegistered	system	\N	01a20631-1483-77f1-8f6b-6f3cb8383c48	{"plain": {}, "private": {"name": "94c2809c33b344cd04239ebbb52e6c14f3bda075c2b579ba70fff668c7c0cde5"}}	\\x3f659d3c061fc4b284aec50ede67a4cf00ef491b9d4ee3a416517910194a4da2	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1487-7435-aa64-47998ad7de73	33	2022-07-01 06:00:00+00	spaces.RoleGiven	system	01a20631-1447-7711-952f-dbac4cca5f05	01a20631-1483-77f1-8f6b-6f3cb8383c48	{"plain": {"role": "administrator", "since": "2022-07-01", "until": "", "office": "", "organisation": ""}, "private": {"person": "a0666b013429d013db542aacc0c0ef41af5b69598a1e391731f26e628db36b2e"}}	\\x6897bb31e29d909d047962ccf66e3887d9164521ab3bbd57edf0adc1e2dba3ec	1180	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-14dc-76b7-890a-a1e9bf912191	34	2026-11-23 02:16:49.629003+00	privacy.ClauseEnacted	system	\N	01a20631-14dc-76b7-890a-a1e868f447a0	{"plain": {"since": "", "title": "Konto w Testowie", "clause": "account"}, "private": {}}	\\xb2d5978bbfb2771aa73eff9c6ea6305dc09adb1c7172ad8bcefd61eb7f31024b	1211	7711184985834827736	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14e2-77b4-b149-b275fb59c3ea	35	2026-11-23 02:16:49.634155+00	privacy.ClauseEnacted	system	\N	01a20631-14e1-76cb-b511-4b508b1982f0	{"plain": {"since": "", "title": "Zgłaszanie tekstów w Testowie", "clause": "flags"}, "private": {}}	\\xc8919523ae820c46d42e9e7d2037216db491833eb5a62bfdb1d4d9ca68473f21	1211	7711184985834827736	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14e6-737e-90ac-f97477399583	36	2026-11-23 02:16:49.638949+00	privacy.ClauseEnacted	system	\N	01a20631-14e6-737e-90ac-f97354160e4b	{"plain": {"since": "", "title": "Obserwowanie spraw w Testowie", "clause": "follow"}, "private": {}}	\\xa228803f4e321319151742cce6967eb9dd1b8c47cfdb07c70f1e27248432e42d	1211	7711184985834827736	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14ea-7503-8577-dde6bde6bcf1	37	2026-11-23 02:16:49.642414+00	privacy.ClauseEnacted	system	\N	01a20631-14ea-7503-8577-dde5dfbbb269	{"plain": {"since": "", "title": "Spotkania w Testowie", "clause": "meetings"}, "private": {}}	\\x46daf43ecb532455c660bd5594fc1a64a073319f21a36edc4f306383c51aff7f	1211	7711184985834827736	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14ee-7304-a446-ce3bd53f5241	38	2026-11-23 02:16:49.646178+00	privacy.ClauseEnacted	system	\N	01a20631-14ed-7746-b20e-5eb71207036b	{"plain": {"since": "", "title": "Urząd w Testowie", "clause": "office"}, "private": {}}	\\xdfd3a6f37a99bbe987053856f0f07442b734eb9e89a6cf5160ccdbef4e1aaee2	1211	7711184985834827736	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14f2-72fc-9820-b3b168ce3bca	39	2026-11-23 02:16:49.650037+00	privacy.ClauseEnacted	system	\N	01a20631-14f1-72fa-9d4d-63bf7e639c58	{"plain": {"since": "", "title": "Rejestr w Testowie", "clause": "organisations"}, "private": {}}	\\x33ffd100eeda82d93aae107d76090932fdf07c17cbdbc73f957381de4c6743a4	1211	7711184985834827736	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14f6-759e-aeac-aabd721a5afd	40	2026-11-23 02:16:49.654097+00	privacy.ClauseEnacted	system	\N	01a20631-14f5-763a-b246-2f61518c3e52	{"plain": {"since": "", "title": "Uwagi w Testowie", "clause": "remarks"}, "private": {}}	\\xc7385c2122388778803d17acb8cdbb83c43641330e4f0ede20918d1f7038f03c	1211	7711184985834827736	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14fa-71ac-9baf-dc58d5e05fb8	41	2026-11-23 02:16:49.658496+00	privacy.ClauseEnacted	system	\N	01a20631-14f8-7790-9cd2-8ffe8ca7b236	{"plain": {"since": "", "title": "Reprezentowanie w Testowie", "clause": "representation"}, "private": {}}	\\x5b0fe798e6595f076103fdc6841fa61c2dc84e1599338bc30b423958c41960d7	1211	7711184985834827736	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14fe-77ec-8fbb-df1873a84eb7	42	2022-07-01 06:00:00+00	spaces.SpaceOpened	system	01a20631-14fd-77f3-9626-2862d0a189ec	01a20631-14fd-77f3-9626-2862d0a189ec	{"plain": {"kind": "city", "name": "Testowo"}, "private": {}}	\\xadedef53a2187397d2ee5b129ac09b1dae9efdc55ed923c45493217d95b0830e	1211	7711184985834827736	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-1501-763c-b0e9-ed66fb91aa7f	43	2022-07-01 06:00:00+00	spaces.SpacePublished	system	01a20631-14fd-77f3-9626-2862d0a189ec	01a20631-14fd-77f3-9626-2862d0a189ec	{"plain": {"name": "Testowo", "since": "2022-07-01T06:00:00+00:00", "audience": "public"}, "private": {}}	\\x2abd13af9954a2c0b7dbbeafe12e207aec589f4ccd6269d749ffbb7fd737a45c	1211	7711184985834827736	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-1506-70dd-ada8-7f212f10e307	44	2022-07-01 06:00:00+00	offices.OfficeFounded	system	\N	01a20631-1505-708a-a172-38beab06a6d3	{"plain": {"kind": "", "name": "Biuro Organizacji Pozarządowych", "since": "", "parent": "", "address": "ul. Próbna 1, 00-000 Testowo"}, "private": {}}	\\x3618d5704f5f5b81d0ee2fda9a7a676f10e4908b520486b8a98bc5626f50a968	1211	7711184985834827736	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-1508-714a-a17f-da95db2efc7b	45	2022-07-01 06:00:00+00	people.PersonRegistered	system	\N	01a20631-1508-714a-a17f-da94144257b9	{"plain": {}, "private": {"name": "23394a2744589d147f10b467e85cf4a615f6ac1cc64974d4db9c1671b902d5ca"}}	\\xd1c5ff27f5019c7c57f6a573c7f9c380244a870d0f05de3cc78b5ca9bd601dba	1211	7711184985834827736	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-150b-7664-b49b-7213c51db6ff	46	2022-07-01 06:00:00+00	spaces.RoleGiven	system	01a20631-14fd-77f3-9626-2862d0a189ec	01a20631-1508-714a-a17f-da94144257b9	{"plain": {"role": "clerk", "since": "2022-07-01", "until": "", "office": "", "organisation": ""}, "private": {"person": "a1e4b5a8beffa4390c569a5a9ca5c56a928be130fae8a2a6f4fe97bea40684ac"}}	\\x864d66f77a6ed89bf2096f724ae53a8ce5db8da6c6c015798f35571ef01cb96c	1211	7711184985834827736	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-150e-7422-9aa4-01cad32767f7	47	2022-07-01 06:00:00+00	people.PersonRegistered	system	\N	01a20631-150d-7113-9cc5-fe1f4f65f0fd	{"plain": {}, "private": {"name": "497aec0df3a86c9ee34df8e29327b8a433cd6c07e52bac67c1812f977678a87a"}}	\\x2341a8ecf1439fa1f0515fe8ac4c60a8982c7d3ba84a201383149cb868445ab4	1211	7711184985834827736	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-1510-7099-8b89-dc540723b8f3	48	2022-07-01 06:00:00+00	spaces.RoleGiven	system	01a20631-14fd-77f3-9626-2862d0a189ec	01a20631-150d-7113-9cc5-fe1f4f65f0fd	{"plain": {"role": "coordinator", "since": "2022-07-01", "until": "", "office": "", "organisation": ""}, "private": {"person": "a1beee1d19c1f04eb0d86ecd3314c2e545391d222ecd39d31ae0724108e82241"}}	\\x3e7c34551dfbfb278301847b51b5da511661ca557ac29c6df607bf1ce89958ba	1211	7711184985834827736	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-1513-7324-873a-867db7607439	49	2022-07-01 06:00:00+00	people.PersonRegistered	system	\N	01a20631-1512-7014-9ae3-3be07371fe12	{"plain": {}, "private": {"name": "e3070b7c7ecfd5c9d4c6ea2343c3c305db868eb30bc864f75d97b3fde8272f46"}}	\\xae6f7fee3cac18ddf6a54f27c18e5509ff8e373db3d771a7b9431e06181aef3f	1211	7711184985834827736	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-1515-7356-8ada-3aa950f7f741	50	2022-07-01 06:00:00+00	spaces.RoleGiven	system	01a20631-14fd-77f3-9626-2862d0a189ec	01a20631-1512-7014-9ae3-3be07371fe12	{"plain": {"role": "official", "since": "2022-07-01", "until": "", "office": "", "organisation": ""}, "private": {"person": "d126829ffa60fe91fdd4447694975f494e7f65f56c0f3832deb953b61c415e2e"}}	\\x4629e414d0273c0229093b3f6f2f7b13778bd98e8379e4fe32e1641540df0435	1211	7711184985834827736	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-1519-76b9-a831-89aee6ee5b2e	51	2022-07-01 06:00:00+00	people.PersonRegistered	system	\N	01a20631-1519-76b9-a831-89ade94d891b	{"plain": {}, "private": {"name": "a940dd4cbf7d6bbbb84dcacec59f995411f4b9d8316b8adadd5c1a0120df1539"}}	\\x2c0c60a648a4554fc84e42c59795e18d6e9afe8ca01e8d973bfa74b486dcf0d4	1211	7711184985834827736	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-151c-7699-af83-500b2f34ee83	52	2022-07-01 06:00:00+00	spaces.RoleGiven	system	01a20631-14fd-77f3-9626-2862d0a189ec	01a20631-1519-76b9-a831-89ade94d891b	{"plain": {"role": "administrator", "since": "2022-07-01", "until": "", "office": "", "organisation": ""}, "private": {"person": "b91d43b8aa8367f40ce8608103bc9443a4246197b0881f5c2da0926f1e377559"}}	\\x58ee6ed65eacfb39139d426eed18bb2d26acb3b30860220b1a2c30daf438d5f5	1211	7711184985834827736	01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-06d4-7611-9c88-8ec13e5a596e	53	2026-11-22 02:18:57.020395+00	spaces.SpaceOpened	office	01a20633-06ce-73d8-a92c-46a6643df080	01a20633-06ce-73d8-a92c-46a6643df080	{"plain": {"kind": "process", "name": "Trwają"}, "private": {"actor": "445478d58bce3288dce917f9973c9459f92dd28d3b11ecd67f46352e78d50820"}}	\\x9a945281807da3fc00a0d44e48f7944b2856b85d45f180ceb2fc3c561cca75c0	1396	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-06ee-7064-980c-7bf288704aa2	54	2026-11-22 02:18:57.020395+00	consultations.ConsultationPlanned	office	01a20633-06ce-73d8-a92c-46a6643df080	01a20633-06ce-73d8-a92c-46a6643df080	{"plain": {"title": "Trwają", "number": "WRO/2026/KON-1", "opens_at": "2026-11-22T02:18:57.032412+00:00", "closes_at": "2026-11-30T02:18:57.032412+00:00"}, "private": {"actor": "14f3dded748c2fafd3b8640eff614743aca70162aafb17d39e4636e1e3615e3e"}}	\\x9300476b9e5355dc423e0f60655979b4b79f8b7e45280cd05990040aa36add00	1396	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-0716-738c-bd5e-674c7bae1279	55	2026-11-22 02:18:57.020395+00	documents.TextPasted	office	01a20633-06ce-73d8-a92c-46a6643df080	01a20633-0702-776e-ac26-7098d5b8df7e	{"plain": {"title": "Trwają", "sha256": "d80d24d14e6021253382cc81296427e95ed7bba56f628f004a63ddb56e764059", "version": 1, "paragraphs": 3}, "private": {"actor": "ad6fdc5c21cd05cbb5332984d6edfc7179091b328f5a84d648fa16cf7239d32b"}}	\\xf738d8ff015751abc0d238c90166c273b15d431ed2be97317949c04b60d4881b	1396	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-0756-74f5-9594-f28b94855050	56	2026-11-22 02:18:57.020395+00	documents.VersionPublished	office	01a20633-06ce-73d8-a92c-46a6643df080	01a20633-0702-776e-ac26-7098d5b8df7e	{"plain": {"title": "Trwają", "sha256": "d80d24d14e6021253382cc81296427e95ed7bba56f628f004a63ddb56e764059", "version": 1, "paragraphs": 3}, "private": {"actor": "939c5513e9d2829df7d4ea429661cc5a7e49243f3404c1d03b212b357db39971"}}	\\x07edb2fbc1a0e9bb6d06a55bdb0cfdf71656a622fbf2fb14eca3815789115eab	1396	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-075c-7407-ae92-a61147c47d00	57	2026-11-22 02:18:57.020395+00	spaces.SpacePublished	office	01a20633-06ce-73d8-a92c-46a6643df080	01a20633-06ce-73d8-a92c-46a6643df080	{"plain": {"name": "Trwają", "since": "2026-11-22T02:18:57.020395+00:00", "audience": "public"}, "private": {"actor": "572047f69bc25236b04903c6095f36bcabc460a0b4386d0eb1f5850c7e9303d1"}}	\\xec0be9e67b4dd9c24a794fb3eca2f4928b01a8e90b18a0c49687e81d8bb99702	1396	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-075e-77cd-8144-bf360c415cc0	58	2026-11-22 02:18:57.020395+00	consultations.ConsultationStarted	office	01a20633-06ce-73d8-a92c-46a6643df080	01a20633-06ce-73d8-a92c-46a6643df080	{"plain": {"name": "", "round": 1, "title": "Trwają", "number": "WRO/2026/KON-1", "office": "Biuro Rady Miejskiej", "opens_at": "2026-11-22T02:18:57.032412+00:00", "closes_at": "2026-11-30T02:18:57.032412+00:00"}, "private": {"actor": "5b231b1345855703db3cf23f300b9538d9ec3f3f11abed55b4d6802a7f637056"}}	\\x075559e45dfd8a2112f3a3498e71f01a832d18ccc61b0afac890bbee37e85231	1396	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-0769-73ac-8870-11344232498a	59	2026-11-22 07:18:57.032412+00	consultations.RemarkReceived	anonymous	01a20633-06ce-73d8-a92c-46a6643df080	01a20633-0765-7071-a831-68c1c1f4cc60	{"plain": {"side": "resident", "number": "WRO/2026/KON-1/U-0001", "channel": "web", "confirmed": true, "paragraph": "", "timeliness": "on_time", "received_at": "2026-11-22T07:18:57.032412+00:00", "hour_unknown": false}, "private": {"reason": "700291e520ec930323ebb17d35cc108f2aae2e8d3cc80e43e53aa4291a9fb80c", "proposed": "fce52bb74c4c0b8aeec2ce9ca18ff6281deaf00c47f35fd0d2ad3e01ea9ce365"}}	\\x10572edda5f18281d793ef426fea8ddfc12e2ab5a6d8fbf10364e25114fd2b07	1396	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-0772-738d-868c-266f704e5fde	60	2026-11-22 07:18:57.032412+00	consultations.RemarkReceived	anonymous	01a20633-06ce-73d8-a92c-46a6643df080	01a20633-0772-738d-868c-266e02fce874	{"plain": {"side": "resident", "number": "WRO/2026/KON-1/U-0002", "channel": "web", "confirmed": true, "paragraph": "", "timeliness": "on_time", "received_at": "2026-11-22T07:18:57.032412+00:00", "hour_unknown": false}, "private": {"reason": "319b13266cb5b8c4705be92bd6fb0ab4975ab1ecb045a2758b3c6bd71d797262", "proposed": "eed21bffa938e6e08b415a5a053f6d4833f28767975b1063b568e1f44c8e0357"}}	\\x2e4a17210ddf4067906504cf68249da8b0438daba170d77882f78bbc5cb8e9f3	1396	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-0780-76ea-9ab3-517d318d8336	61	2026-11-23 02:18:57.280211+00	consultations.RemarkReleased	office	01a20633-06ce-73d8-a92c-46a6643df080	01a20633-0772-738d-868c-266e02fce874	{"plain": {"new": "released", "old": "received", "number": "WRO/2026/KON-1/U-0002"}, "private": {"actor": "dba970a69654ea04a29ff9d04118fc0c611237b66e2caa9bd55ecd05c340e487"}}	\\x4d04ddbb5c483dc1c53ba4a9c20355a9cef90321dfb7b48aff7784546c599a6e	1396	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-07a3-750b-bc99-73665139cdd4	62	2026-11-23 02:18:57.315011+00	spaces.SpaceOpened	office	01a20633-07a1-7076-b957-df46241b0283	01a20633-07a1-7076-b957-df46241b0283	{"plain": {"kind": "process", "name": "W przygotowaniu"}, "private": {"actor": "3b29dcc584f18d95249a38f0559f8f84eb72d87ff9d09a34924c7eb566dd3685"}}	\\x200c4ca68db212142f4c437d4ce0136d937e2ea3dc6ffdecb6034d8f0594c850	1407	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-07b1-72f8-91f5-a1d19e9d1b74	63	2026-11-23 02:18:57.32951+00	consultations.ConsultationPlanned	office	01a20633-07a1-7076-b957-df46241b0283	01a20633-07a1-7076-b957-df46241b0283	{"plain": {"title": "W przygotowaniu", "number": "WRO/2026/KON-2", "opens_at": "2026-11-22T02:18:57.289605+00:00", "closes_at": "2026-11-30T02:18:57.289605+00:00"}, "private": {"actor": "fe694d5357e1a37c5803af8beb85a68731842a75aab3167b057eb58dad620e2c"}}	\\xa46fb90a043a1c405d754306c8f83c81b076f83c759d3c18b54a920088a29bae	1407	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-07c4-7757-a2d2-be9af5cc8fb5	64	2026-11-23 02:18:57.348718+00	documents.TextPasted	office	01a20633-07a1-7076-b957-df46241b0283	01a20633-07ba-736b-b42b-28bc15780e9c	{"plain": {"title": "W przygotowaniu", "sha256": "d80d24d14e6021253382cc81296427e95ed7bba56f628f004a63ddb56e764059", "version": 1, "paragraphs": 3}, "private": {"actor": "b8255f2d5fad9eed5b945e724e21107398ef1a9d0b000bd4b0fbcf09f8dcf704"}}	\\xa7b05b014109fde556ca1d1bafc20d09373b817b57f1bf0d072f93fd0295a225	1407	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-07e7-73d3-bc61-c0c38c09cc15	65	2026-11-22 02:18:57.361933+00	spaces.SpaceOpened	office	01a20633-07e1-710f-902b-4ec1fcfbad27	01a20633-07e1-710f-902b-4ec1fcfbad27	{"plain": {"kind": "process", "name": "Z odpowiedziami"}, "private": {"actor": "91c89ed5d190fd0844bd98fdd455ede113a075d0ff7c825c3249f551531b0630"}}	\\xe56a6da7733c1220728e7e98aa6e8c7b29b5089408c9bac5af008f28314daf83	1413	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-07f1-7440-9631-37b5a5fead55	66	2026-11-22 02:18:57.361933+00	consultations.ConsultationPlanned	office	01a20633-07e1-710f-902b-4ec1fcfbad27	01a20633-07e1-710f-902b-4ec1fcfbad27	{"plain": {"title": "Z odpowiedziami", "number": "WRO/2026/KON-3", "opens_at": "2026-11-22T02:18:57.364464+00:00", "closes_at": "2026-11-30T02:18:57.364464+00:00"}, "private": {"actor": "b46d663fb1915af828ca368219d0dd0acdc9bd19bcc8aeb854e348907f056183"}}	\\x2da74c391e5a3f153a62973f175c3f3836a672acf67cd116f5902ba5756f30db	1413	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-0808-71b9-8819-35645ab84da0	67	2026-11-22 02:18:57.361933+00	documents.TextPasted	office	01a20633-07e1-710f-902b-4ec1fcfbad27	01a20633-0800-74c5-a4c6-491a046cb141	{"plain": {"title": "Z odpowiedziami", "sha256": "d80d24d14e6021253382cc81296427e95ed7bba56f628f004a63ddb56e764059", "version": 1, "paragraphs": 3}, "private": {"actor": "8311a4e90b31367075f5305274a8458b8fc445636d049cea3d126120fb35279d"}}	\\x502812128ab40991e55bec4c0d01e3e9607369756426e1d9e64413aed5a16c51	1413	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-0821-77d8-9a82-a26dd067076d	68	2026-11-22 02:18:57.361933+00	documents.VersionPublished	office	01a20633-07e1-710f-902b-4ec1fcfbad27	01a20633-0800-74c5-a4c6-491a046cb141	{"plain": {"title": "Z odpowiedziami", "sha256": "d80d24d14e6021253382cc81296427e95ed7bba56f628f004a63ddb56e764059", "version": 1, "paragraphs": 3}, "private": {"actor": "bf386e7b33543625b1223256a2c09054f50be52ac269e8fa8cbc9c231277204f"}}	\\xcc3a2a6b9c0342dba715c743a7561f2476fb2fcc152d68857075b2d4460a0b6a	1413	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-0826-7350-9c55-d53b517cf473	69	2026-11-22 02:18:57.361933+00	spaces.SpacePublished	office	01a20633-07e1-710f-902b-4ec1fcfbad27	01a20633-07e1-710f-902b-4ec1fcfbad27	{"plain": {"name": "Z odpowiedziami", "since": "2026-11-22T02:18:57.361933+00:00", "audience": "public"}, "private": {"actor": "3fcf6b2c042c916e76bfccfc5e4e922ba16123730135ace8ac01299eabf9bb95"}}	\\xa2dcce65814d5a159d3e1e60638aaf8e6fbdfdce801aceaae46cb91b3fca5bd2	1413	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-0828-7708-b34a-b98d510eaf6d	70	2026-11-22 02:18:57.361933+00	consultations.ConsultationStarted	office	01a20633-07e1-710f-902b-4ec1fcfbad27	01a20633-07e1-710f-902b-4ec1fcfbad27	{"plain": {"name": "", "round": 1, "title": "Z odpowiedziami", "number": "WRO/2026/KON-3", "office": "Biuro Rady Miejskiej", "opens_at": "2026-11-22T02:18:57.364464+00:00", "closes_at": "2026-11-30T02:18:57.364464+00:00"}, "private": {"actor": "1a89e8f1f3d4e3f55a2507845906c50539ea1a995df3e573f9b518db3200c23f"}}	\\xa20fc18b0aa517640da9692e5622827cb6b07d09d7c97072dc3356616349af8b	1413	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-0834-7378-a4db-e5cba48de1cb	71	2026-11-22 07:18:57.364464+00	consultations.RemarkReceived	anonymous	01a20633-07e1-710f-902b-4ec1fcfbad27	01a20633-0833-76c3-a15b-30a653d1ca19	{"plain": {"side": "resident", "number": "WRO/2026/KON-3/U-0001", "channel": "web", "confirmed": true, "paragraph": "", "timeliness": "on_time", "received_at": "2026-11-22T07:18:57.364464+00:00", "hour_unknown": false}, "private": {"reason": "a886b4fd49036aa799a23e72d833f74faa6e29258ad179f7124890f659fb526a", "proposed": "0502b6919b660a7bc91c5d248b7855076487dc8d75577ae230f0627e4e6d0943"}}	\\x2ba772b54c2540d53b6d2a6ab000b735d31e1691d461563fba0086ddaac6d38d	1413	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-083a-74a1-9fd3-a3c1fe28fd7f	72	2026-11-23 02:18:57.466914+00	consultations.RemarkReleased	office	01a20633-07e1-710f-902b-4ec1fcfbad27	01a20633-0833-76c3-a15b-30a653d1ca19	{"plain": {"new": "released", "old": "received", "number": "WRO/2026/KON-3/U-0001"}, "private": {"actor": "1398c03594deaab62fca7fb49fd8821d0608da48f8a2d2ae5328cd7a258e1bf9"}}	\\x3310f37926f6ebcb5a88fd04dd2f8a9e29bdb353cd58ee3055e988f7f100cac3	1413	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-0850-71b9-bae7-7f1d9f403111	73	2026-11-23 02:18:57.48889+00	consultations.RemarkAnswered	office	01a20633-07e1-710f-902b-4ec1fcfbad27	01a20633-0833-76c3-a15b-30a653d1ca19	{"plain": {"state": "accepted", "number": "WRO/2026/KON-3/U-0001", "reason": "Dopisana.", "verdict": "accepted", "wording": "", "old_reason": "", "old_verdict": "", "old_wording": ""}, "private": {"actor": "b8aa19752ef5234434f2e3044484db6f20eef5a4b5e07b7001525fbb201988ee"}}	\\x9fb27fc49ff54e844098befe1f975879192373a3b1b0d632412f88ac657bd678	1413	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-086f-72c2-b7b2-e7a606512a8c	74	2026-12-02 02:19:00+00	consultations.AnswersPublished	office	01a20633-07e1-710f-902b-4ec1fcfbad27	01a20633-07ef-7492-ab2a-fc05226ed5f6	{"plain": {"late": 0, "round": 1, "number": "WRO/2026/KON-3", "answers": 1}, "private": {"actor": "245d6eaefcb394d0e4ba909800d0ab5a2eb50af1d7baeb71086b06c3b9d26b9f"}}	\\x2d77c520f3d23eba75b46c026054480a107068a5a3c1f30b7e0e54f90cddf3b0	1413	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1716-723d-ae0b-09c8ba02711c	75	2026-11-23 02:19:00.423458+00	consultations.ReportStarted	system	01a20633-07e1-710f-902b-4ec1fcfbad27	01a20633-1712-75e0-88f4-02c3c52286b6	{"plain": {"done": 0, "round": 1, "digest": "b7697770d51fcdfa34e0beb74d5e66e1de5671d0ae5f6c6570c82a556153ce19", "number": "WRO/2026/KON-3"}, "private": {}}	\\x773bda75d7d55c871f4f0f88e6c22fa60710322357a60784f943bbb2ca61006a	1506	7711184985834827736	01a20631-12e0-708c-a719-85d4f72f84fe
\.



COPY public.journal_node (id, level, place, hash, city_id) FROM stdin;
01a20633-113d-7c01-8d50-f462a32535cc	1	0	\\xc7fd6814621853c8676fba4fb247a0a37ec87a70bbaf7a25baf63cf85ecbed4a	01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-113e-702e-9312-2c21b4520f64	1	1	\\xc55f69e7c77776826c4608e7bb157b7c7e3215cc0ddbb662541daa8cd95d0ed0	01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-113e-7092-935f-b180a950025b	1	2	\\x469095fe1487b3366a0bafc23615d1cdd49078e4a1d89c83b03b8890461296f3	01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-113e-70ef-9511-349a3a07c36c	1	3	\\xfa11a70bed3fd679943a54358dc40ce4c833c19a89b75304d43b7b8eb016fef6	01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-113e-7128-b58c-13c61bba285b	1	4	\\x30195c6caa6063f7b949f4c1caefecacc426734f08dc92096d3296ac3c2cfe9f	01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-113e-7192-bf32-3d6a30bb4254	1	5	\\x3df50db3a5cc47d7bcdcb929646ff97a3141430ab3802bf31d5ae0c4aaebe85e	01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-113e-71b6-a3d7-ddf53045d06d	1	6	\\x905561dffae2b4ff56f704e1f312c212ce3ad934fd186d7d10c911970804a05a	01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-113e-721a-87bd-68a38fb2bd33	1	7	\\xd2a682ea0a3445f08c42292abcc37b143b4ff79541f51c9ad936f24bbcf90294	01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-113e-724b-806f-bafe785b3d03	1	8	\\x3e3336330e192197547455f62a3479de074560ec05034c186b8fcbd6e28f1063	01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-1140-750e-8d09-52fdd769d71f	2	0	\\x9a9024d8e4a00830fd9f7f252c0906c77b30f0cbcc6dac23bfa66a66884d7423	01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-1140-75bb-9de0-616def6d4c27	2	1	\\x1a4f81e397b6a7a6b5fd78726176b1bab4c4600165ac06b45815aa91d3cc3961	01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-1140-75ff-9ac5-944034d315a6	2	2	\\x5fa1b7ca7b5a5114bfbf88cdf58adc34d61192671bab79c1dced81fe1ed6879c	01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-1140-761c-9232-ac2c99849366	2	3	\\x0401456e2e36495b74c235564733bca9c07d8a035540b8dbabeee9dd1eec82d4	01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-1141-7c0b-bc53-4c62cdb3a117	3	0	\\x82898edece48fc157888aed677bfd80a611a3456cfcf3cb720adeacf31b73622	01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-1141-7c96-b2e1-742a88daa156	3	1	\\x92dc9311c6a13775bdca3c635f5af9ee82b2ee56e661ec94237566ab2f70f4da	01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-1142-7975-8f6e-ae2ec9f49c97	4	0	\\x281f593f6c159509f70c142e446b22323e2e130522cdeb5238aebed444bb27fe	01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-1334-7f31-91ff-fe52cbca80e1	1	0	\\x965ae8206773eb988b993ba98551b9a9789b7e1f9278cbba0feb5d3d6b9e55fa	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-706f-9cf8-54a8a7a8ebf7	1	1	\\x30d504b148bd0750e866773eb0cad80f99aa940f76eda68349572e52097ad0a7	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-7129-9e99-f0686f639105	1	2	\\xe0f1ced7a98e5cc97759347dec8a10bbcddd67338bce25e1128f32ded9b56840	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-7224-a212-3c8e4ba9c212	1	3	\\x369890a071e530cdfa3260ffe0c828069e5c247c199679654966a182abc34b90	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-726f-8b8e-04083fcd68a9	1	4	\\xad1b689fb89e62fb524e76073a866b26f71e5c80be4e2dec216e470b94e2339f	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-7375-a8c4-1352442e58bc	1	5	\\x0e28ae5e75b5711dd82936291ada3ea5343724f02cc1ce25af503c61dd99ecd7	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-73fe-9290-4bab3fbdfde5	1	6	\\x77eaed63cab678dd27c7517377c58fb5708d3877ab21acb266856e4f2dc575ec	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-74d2-8668-95a4eecfe596	1	7	\\x2eab15871517ad39482e61a59ac87cb6319b6118eddd4125275ab689825ff8f0	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-7586-85a4-a0b0bd846d11	1	8	\\x2a5adf17727a30e6e440c05a1496374fee5aa9b81832b1f3803fe7bc089a2873	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-7663-8954-a15284567edc	1	9	\\xcafe0b5747fb1a8afb8ead224da8ab627ecf3b72910d6be869fff66564ad64ca	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-76c7-bb72-0743b670139a	1	10	\\xf851081847ef4bc26ef6283b9ba7bf037b1527d9609e4ecf43cb8221cb6a695c	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-77e5-b389-9b00e508990e	1	11	\\xeb67b36eb35850fb49ef9044374d4daa329832bb3ff1c4a0a2f5c0975ba8e36f	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-789b-bac3-76ae3e279662	1	12	\\xd076bc7c20aa6489c816ea5f6f5f65d16410a502d13d413c884401c986915146	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-7912-a78d-436a4b317e8a	1	13	\\xc719b0ff88f7f56e791277e4301fd13b27088359e31c51e3466b952758afd91b	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-799a-884d-8a7d088ce212	1	14	\\x9ea7d37abb3823825153f17b555f56adc315915ff68550e0f2b0471b45a4ccae	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-7a63-8e45-7297ea167dc7	1	15	\\x3de66c3d611ae38abd4a641ed82fff809a31016bc7c0cffade081280e4ccf840	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-7b40-9b5c-368a36fbbfb1	1	16	\\x277b8445ce916e78912222e42828c7e42ef5a4eee6ca62612849671295a2639c	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-7c27-8028-f86a4cc5f781	1	17	\\x109b06f3e114dd5e90430b7c42921d478e01089bf1213c625809a5e0c489af41	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-7cc7-8720-65263383f72e	1	18	\\xb9c5093957ffe1b9afa6bb5693fbde2767e824634dda18d5026805ec9d36e25d	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-7cf8-893f-52c9bc1a17e0	1	19	\\x1502874657a788053eb13b27685ef5a8f1d03807e9e09b6cf08b85cc007ad6ca	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-7dce-bbcc-17f41a90a81e	1	20	\\x84e435ed32b67d80b5604982a265084862c1531aeaa66ddbadd374d79c996cf1	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-7e9e-8da9-5eac00a39beb	1	21	\\x590554671a8aed28b926d39acdec541f19a33c4342c9f6b99b831ace5b116de3	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-7f6c-860b-29080aed6c60	1	22	\\x786df93c2066ac822f75d824367fa055a457df77af2fbd338ef15d5cd81c3400	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1335-7fd9-87d8-230344a7eff8	1	23	\\x8c893cecef329f0a7998346be3deb9d05eb7cbeeab8fd4836bec301943622b9c	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1336-70bd-bc46-3376d657e94a	1	24	\\xb314330cc0144eb62680452784eaabc58e5a72ccb8b67d927439d2a652b3dcf2	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1336-7129-ba94-ba5ba629f6b5	1	25	\\xfbbd6b68c32fc110480affee4ce5a1736b76968febb76b4cd8b1e4a514f0d4d3	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1336-7217-bc2c-75a56b826449	1	26	\\x2b2ce129c507e9f2a1f3bcfa9e8cb4eca6dc7f605bd1440cacd18083d9d94e81	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1336-7715-8f23-d6835016d985	2	0	\\x52ee45b9b99e756b872125db18d2cdfa18d0ebed4c0b16113a68b68c921f51c6	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1336-778e-a3d2-7fb070437cc6	2	1	\\x98f1f99649536dc33ce57ed0f6cce72069a241a5053b7131b246ccf32df576c4	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1336-77b1-8259-c0214cf72423	2	2	\\x7876cca98292b71251b548fee34cc7ae4fe33ce29baf165f0ffd1d08dca910b6	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1336-77d1-8b79-001075678c97	2	3	\\xf86f1c111680c89dffa828cce0f6c25be52fa6d70e88ec8f94f4d313e95d18b4	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1336-77ed-aa3d-264ae9596553	2	4	\\xb539f79449d4f32dd7c0cb3dc22232ec44e481923f2fea2194f868efffda7dcb	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1336-780b-a542-ff01ea1b7e00	2	5	\\x9008141afee6d48b6f5d0f33993071c88c1e82038df9084544e82650c8be94c5	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1336-7828-820c-b7ad137a60c6	2	6	\\x76c3579b6313a9639ab9a9e44377d4b7190c44bd5c0a7e07fd747988127ae7e0	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1336-7846-ac93-1d69d2357903	2	7	\\xd6daff73558ee9da197c180d0d3d67b85a14087f58d1b1280d3609e746c0f98e	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1336-7877-8733-8c55d90bd5c0	2	8	\\xc3038ab2877b99a800dbd9110c6a7611c67050d95e5ad3b01eb294332b67b389	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1336-7896-8ed6-25baf9044864	2	9	\\x4fdd1ce593b239262a49e9e919f798dcc4b3dca832904662640545528debf954	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1336-78b4-8c5d-e4930e15e48c	2	10	\\xb8a42b8c9c65c471ed5d40755544e2de418fb114b3fb00dfae5ef5ba84e635e5	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1336-78d3-ae97-c889b9a747d9	2	11	\\x8ecd559ae73dec91cc6dc784435fd185441aea6d01e2f93c906064a06f3378e5	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1336-78f3-8493-0a7520ed962d	2	12	\\x650ddba22204fbec91a1ba1e6f2dbe27464d3544448b006a31264a28f83ee2bc	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1336-7cab-8472-053d81b7500e	3	0	\\x8ee9f0a40fa35fb870851c33fae25069a62aa14756ce790dcbbc919470bfed93	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1336-7d13-be21-913fb9c3965f	3	1	\\x66d8cebbcf68b85d4b313917be3aa4c15ce8b9009ac4c75dd4e8a042b7329cf5	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1336-7d31-b599-3193c4a6e1ab	3	2	\\xf1368f576aae2ef5e41444c5ec51b03c83b7365946386b2b6abb2bfd217a43eb	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1336-7d4e-b764-dbb51358b9ce	3	3	\\xdfbc1962e4156df900ca9c46094de80af5d6dfdf5b280d289fb05bb658b47968	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1336-7d6b-a9ff-820c3829c392	3	4	\\x40acb9707de3b5313456fa8e9cfadf7bcc906b937d54ca2a242c5df2323c0186	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1336-7d88-8bdb-e260c33c2424	3	5	\\x426113cd1a72133fc337398a8b0676f45bf9887f7599ade7f1c1512ab3323ce9	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1337-70cc-8aa5-d5e4f0562e8c	4	0	\\xc92f373431d3fd5b6240784c65ecf1fc5d265cca5fa9915921d2c7f7dc505c6d	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1337-7134-b0eb-09f5338b76f4	4	1	\\xab5dc13e60ec42ee44fb140062afe49d9a797f1af96e752d02601ef436a7068f	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1337-7153-8c9f-3b9e832710ef	4	2	\\x4f346f8b7d16fdf3c3fc56c1869d7d3c244953c5c4ae5b6378fd764a55ae42f4	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1337-7450-98d3-a9ad953906f7	5	0	\\x69bd62766e2f6ef1e04273f2faf33d022f6f0acefc6ffe93a969e2cb64282f77	01a20631-12e0-708c-a719-85d4f72f84fe
\.



COPY public.journal_position (id, listener, next_index, attempts, failed_at, error, city_id) FROM stdin;
01a20633-1170-70db-8227-c10d4b587c8c	services.follows.actions.end_where_letters_stopped	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-1181-756d-9a3f-679bb9ab17b7	services.follows.actions.end_where_letters_return	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-1190-764e-9edf-a442d01fe420	services.search.module.index_space	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-121a-72ff-95ff-4b9685691333	tools.documents.module.index_version	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-1229-7125-ad66-480bc461b452	desks.consultations.actions.sealing.sign_report	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-122f-7099-82f3-63ca1d2d1d8f	desks.consultations.actions.answers.tell_authors	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-123d-769f-86d0-dcabe7a20788	desks.consultations.jobs.order	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-124b-761a-a2ac-2146d8c41f3d	desks.consultations.actions.correcting.tell_corrected	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-1258-73eb-a8d5-2a96cc98c572	desks.consultations.jobs.order_after.AnswerCorrected	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-1265-76a6-a7e1-a6b47c453ca0	desks.consultations.jobs.order_after.AnswerHidden	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-1273-7752-99b2-8d1f86afa678	desks.consultations.jobs.order_after.AnswerShown	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-127d-744d-8686-596636e17b54	desks.consultations.jobs.order_after.RemarkReleased	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-1286-72d1-a80e-d46880e5c916	desks.consultations.jobs.order_after.RemarkHidden	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-128c-7549-96c9-5e56b238f8d6	desks.consultations.jobs.order_after.RemarkBlackedOut	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-1291-7124-a8d3-a40b29182932	desks.consultations.jobs.order_after.RemarkUncovered	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-129c-7561-9e3d-d01995316adb	desks.consultations.jobs.order_after.RemarkSpeaksFor	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-12a7-7653-8718-b7a998025c3d	desks.consultations.jobs.order_after.RemarkConfirmed	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-12b0-751b-bc76-62423cf07f9c	desks.consultations.jobs.order_after.ConsultationHandedOver	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-12bc-7297-af54-27d0c4df5815	desks.consultations.jobs.order_after.MeetingTold	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-12c7-7420-9454-10243cc06cd5	desks.consultations.jobs.order_after.VersionPublished	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-12d8-75c2-9ec5-a42cd32cb750	desks.consultations.actions.followed.tell_next_round	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-12e2-7714-ab7e-7fd6e51bc758	desks.consultations.actions.followed.tell_closing_near	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-12eb-763e-95ec-585b1a4749d2	desks.consultations.actions.followed.tell_answers	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-12f0-7714-ba27-fa99bfac448f	desks.consultations.actions.followed.tell_moved	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-12fa-754a-8876-c3067ab4e7f0	desks.consultations.actions.followed.tell_called_off	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-1308-7543-99f2-54ffe273d4e0	desks.consultations.actions.telling.tell_set_aside	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-1312-7149-bec4-9f68002e27b9	desks.consultations.actions.telling.tell_taken_back	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-1320-753e-84fc-c796d88a66a4	desks.consultations.actions.telling.tell_blacked_out	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-1329-75bb-84b9-0c861a7308ed	desks.consultations.actions.standing.confirm_with_representation	19	0	\N		01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-1349-759b-b436-77c3fd1e158f	services.follows.actions.end_where_letters_stopped	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1354-713a-a821-d661199483fb	services.follows.actions.end_where_letters_return	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1361-7750-8c61-160929aebee1	services.search.module.index_space	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1385-773d-ab6a-604920660469	tools.documents.module.index_version	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-13ac-7158-9674-1623417814a5	desks.consultations.actions.sealing.sign_report	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-13b5-74fc-b0bf-98ef746e0045	desks.consultations.actions.answers.tell_authors	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-13be-717b-a662-b60694396a7a	desks.consultations.jobs.order	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-172d-737b-b7a7-a45de5684f93	desks.consultations.actions.correcting.tell_corrected	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-173e-723a-899e-7cff69bbae08	desks.consultations.jobs.order_after.AnswerCorrected	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-174a-7482-973a-410dd429953d	desks.consultations.jobs.order_after.AnswerHidden	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-175c-7527-ad7f-a0680977d2e1	desks.consultations.jobs.order_after.AnswerShown	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1769-742c-a1de-a4e437d35c19	desks.consultations.jobs.order_after.RemarkReleased	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-177c-70b6-b3c3-2f14ed18e361	desks.consultations.jobs.order_after.RemarkHidden	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1783-70fb-b44b-03f250ac88cd	desks.consultations.jobs.order_after.RemarkBlackedOut	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-178d-7595-82b4-fcc02389c9c4	desks.consultations.jobs.order_after.RemarkUncovered	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-17a4-711b-bc80-511e4f530c51	desks.consultations.jobs.order_after.RemarkSpeaksFor	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-17b0-76f0-b6d4-b99cf902ecfb	desks.consultations.jobs.order_after.RemarkConfirmed	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-17c0-71c0-9a86-a292572528c3	desks.consultations.jobs.order_after.ConsultationHandedOver	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-17d4-7050-8acc-8cf7643da05f	desks.consultations.jobs.order_after.MeetingTold	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-17e0-762a-a416-f093995d706a	desks.consultations.jobs.order_after.VersionPublished	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-17ea-74da-aaf1-6248cf86ac9d	desks.consultations.actions.followed.tell_next_round	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-17f6-7493-810e-e8ebfd309665	desks.consultations.actions.followed.tell_closing_near	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1804-710a-bbd9-a5ab813a44da	desks.consultations.actions.followed.tell_answers	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1813-71c3-9a0b-9f32d96223fe	desks.consultations.actions.followed.tell_moved	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1824-7351-86b6-ec03c4babe27	desks.consultations.actions.followed.tell_called_off	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1837-7229-a118-5b1bccfb0750	desks.consultations.actions.telling.tell_set_aside	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1848-7178-83c3-07dd0298c283	desks.consultations.actions.telling.tell_taken_back	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-185a-7084-b3aa-54852d874df0	desks.consultations.actions.telling.tell_blacked_out	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-1871-76a1-aee4-866f07fcccdc	desks.consultations.actions.standing.confirm_with_representation	55	0	\N		01a20631-12e0-708c-a719-85d4f72f84fe
\.



COPY public.journal_private (id, field, value, salt, city_id, line_id) FROM stdin;
01a20631-1469-7327-b5d7-2de29dacbb96	name	Jolanta Wzorcowa	\\xedb217f19b0935585e8f8cc9b587fdbb	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1469-7327-b5d7-2de1541039b9
01a20631-146e-71ff-a62f-08068c020452	person	Jolanta Wzorcowa	\\x5f7aae8e2fac490a78bad0f40bbaf9db	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-146e-71ff-a62f-0805c55953db
01a20631-1473-711e-bcc0-0e329b641761	name	Tomasz Przykładny	\\xac01836dadb47f6b900fd8a790e79a7c	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1473-711e-bcc0-0e3123ec3fda
01a20631-1477-725c-8562-45a415c36035	person	Tomasz Przykładny	\\xf0df49e6e4bf046db6d115f8cadbfbc6	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1477-725c-8562-45a30c3bef5c
01a20631-147d-75e0-b7e4-84ffdb7d91d2	name	Halina Makietowa	\\x094110b9e202c16a548ed4cd4fa25f3e	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-147d-75e0-b7e4-84feef218bbc
01a20631-1481-76fc-b7c6-cacd3541965f	person	Halina Makietowa	\\x5d85801c1f6132f335d3cb3531c69799	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1481-76fc-b7c6-cacc753869be
01a20631-1484-70ff-8f93-f2f8592892ff	name	Administrator Wzorowy	\\xe8bb0cf59cbb90316ab84e62a205ab62	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1484-70ff-8f93-f2f7223a4a73
01a20631-1487-7435-aa64-479aed9d8c70	person	Administrator Wzorowy	\\x5a6bdbe097abce915eeb3463da959e19	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1487-7435-aa64-47998ad7de73
01a20631-1508-714a-a17f-da969a5fb2a5	name	Jolanta Wzorcowa	\\x73a56c1d73a494d4c2356a3e29895993	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-1508-714a-a17f-da95db2efc7b
01a20631-150b-7664-b49b-7214258d7e44	person	Jolanta Wzorcowa	\\xf883ad00c87edba6907d21c5da507669	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-150b-7664-b49b-7213c51db6ff
01a20631-150e-7422-9aa4-01cb93f1a6e9	name	Tomasz Przykładny	\\x5cba1f0de1ddebcad5f51f7616fc55b6	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-150e-7422-9aa4-01cad32767f7
01a20631-1510-7099-8b89-dc5517fd4036	person	Tomasz Przykładny	\\x40855b27b73f345c3d608fb1c0b48c79	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-1510-7099-8b89-dc540723b8f3
01a20631-1513-7324-873a-867e2ab69794	name	Halina Makietowa	\\x725e03ee7ed15d5536d8ef00d66bf0d3	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-1513-7324-873a-867db7607439
01a20631-1515-7356-8ada-3aaadbae93b2	person	Halina Makietowa	\\x3393fa471f10826eabd9bf2c7820b0ee	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-1515-7356-8ada-3aa950f7f741
01a20631-1519-76b9-a831-89af4cc8d28d	name	Administrator Wzorowy	\\xfdb362646790bd56b09c90ade8fc7655	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-1519-76b9-a831-89aee6ee5b2e
01a20631-151c-7699-af83-500ce33fcc17	person	Administrator Wzorowy	\\x9786194a359c81aee86bc7a144991248	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-151c-7699-af83-500b2f34ee83
01a20633-06d4-7611-9c88-8ec27fdc4ef1	actor	01a20631-1468-7745-9999-ab6e2d5d0dc1	\\xf3daf88f817f934efe2813e28770c8f9	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-06d4-7611-9c88-8ec13e5a596e
01a20633-06ee-7064-980c-7bf35fbccfd9	actor	01a20631-1468-7745-9999-ab6e2d5d0dc1	\\x38313097451f920f8ce8a787253a9979	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-06ee-7064-980c-7bf288704aa2
01a20633-0716-738c-bd5e-674d5c6544a9	actor	01a20631-1468-7745-9999-ab6e2d5d0dc1	\\xaf98851146c8d94a20b15773746d0fc2	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0716-738c-bd5e-674c7bae1279
01a20633-0756-74f5-9594-f28c626ba594	actor	01a20631-1468-7745-9999-ab6e2d5d0dc1	\\xf75daa4802c1c52273c7d6a9281caec0	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0756-74f5-9594-f28b94855050
01a20633-075c-7407-ae92-a61262a34d50	actor	01a20631-1468-7745-9999-ab6e2d5d0dc1	\\xfe02d6ef57ee10177a4bb0dd94a35842	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-075c-7407-ae92-a61147c47d00
01a20633-075e-77cd-8144-bf37e9283858	actor	01a20631-1468-7745-9999-ab6e2d5d0dc1	\\xdec5bcc09f77b47844dac2bc448cf16a	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-075e-77cd-8144-bf360c415cc0
01a20633-0769-73ac-8870-1135b5dad2e8	proposed		\\x90c87cf73b71a1bd4205efe60906da37	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0769-73ac-8870-11344232498a
01a20633-0769-73ac-8870-11366408b434	reason	Więcej ławek.	\\x4c4648c5d40a743e9a0ebc1b67f29a60	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0769-73ac-8870-11344232498a
01a20633-0773-76bb-a995-345c925c7b22	proposed		\\x2da6ccbd1b35e2f51fd29c3ff79a4ef3	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0772-738d-868c-266f704e5fde
01a20633-0773-76bb-a995-345d50957f8b	reason	Mniej słupków.	\\xb397d0295be0c954886c8c1d801d7265	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0772-738d-868c-266f704e5fde
01a20633-0780-76ea-9ab3-517e79eba5f6	actor	01a20631-1468-7745-9999-ab6e2d5d0dc1	\\x014211316f7e2ede27f590da43f6de87	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0780-76ea-9ab3-517d318d8336
01a20633-07a3-750b-bc99-7367dff794a1	actor	01a20631-1468-7745-9999-ab6e2d5d0dc1	\\x358a6b40acb2770d4f53de076e1b6e3e	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07a3-750b-bc99-73665139cdd4
01a20633-07b1-72f8-91f5-a1d2b5f4a998	actor	01a20631-1468-7745-9999-ab6e2d5d0dc1	\\xcddc1f43c5e4e74106f57a2d2e6286da	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07b1-72f8-91f5-a1d19e9d1b74
01a20633-07c4-7757-a2d2-be9bed9fbc13	actor	01a20631-1468-7745-9999-ab6e2d5d0dc1	\\x38c355e0263c539980b422e759804f2d	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07c4-7757-a2d2-be9af5cc8fb5
01a20633-07e7-73d3-bc61-c0c405b37d6a	actor	01a20631-1468-7745-9999-ab6e2d5d0dc1	\\x39b7dcec5f2612f71a205bfab7c59b74	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07e7-73d3-bc61-c0c38c09cc15
01a20633-07f1-7440-9631-37b6e1b8c5a0	actor	01a20631-1468-7745-9999-ab6e2d5d0dc1	\\xe95e1ab9615a8e861027a0bb30fece21	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07f1-7440-9631-37b5a5fead55
01a20633-0809-7570-b284-7ec43a15eb5f	actor	01a20631-1468-7745-9999-ab6e2d5d0dc1	\\x3a1cca152e9db7190e8a8a7689c90f30	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0808-71b9-8819-35645ab84da0
01a20633-0821-77d8-9a82-a26eaed9e9d1	actor	01a20631-1468-7745-9999-ab6e2d5d0dc1	\\x6763be8b55f87fdd9608baa1988fa707	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0821-77d8-9a82-a26dd067076d
01a20633-0826-7350-9c55-d53c9d5be7b5	actor	01a20631-1468-7745-9999-ab6e2d5d0dc1	\\x5fed22e7e107bf0d6f0856bc9bdc27d7	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0826-7350-9c55-d53b517cf473
01a20633-0828-7708-b34a-b98ed60e3f1f	actor	01a20631-1468-7745-9999-ab6e2d5d0dc1	\\x6c446ef67821106738948d4a241fda6d	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0828-7708-b34a-b98d510eaf6d
01a20633-0834-7378-a4db-e5cc364e1b52	proposed		\\xeec84d252ebb06cd66553044dcf5158e	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0834-7378-a4db-e5cba48de1cb
01a20633-0834-7378-a4db-e5cd7a8577e4	reason	Dopiszcie rampę.	\\x5c62097146f3835b3900f0f96f2b2f03	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0834-7378-a4db-e5cba48de1cb
01a20633-083b-769a-ba15-8a6d739a6ee5	actor	01a20631-1468-7745-9999-ab6e2d5d0dc1	\\xdc26946dd6fe64ca74afc7b5fd245c4f	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-083a-74a1-9fd3-a3c1fe28fd7f
01a20633-0851-7411-a00b-6334d07a822e	actor	01a20631-1468-7745-9999-ab6e2d5d0dc1	\\xf9017b7c67b2d2508685b5419414f1b7	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-0850-71b9-bae7-7f1d9f403111
01a20633-086f-72c2-b7b2-e7a76cf8d109	actor	01a20631-1468-7745-9999-ab6e2d5d0dc1	\\x7d4d1df4f249a93dfa8d9af4f34858a0	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-086f-72c2-b7b2-e7a606512a8c
\.



COPY public.journal_signedhead (id, tree_size, root_hash, "timestamp", signature, city_id, key_id) FROM stdin;
01a20633-1162-76c8-9ef0-5401c9fb3b9b	19	\\x5b3350af8223a647d4624c869d16ae0f90f74019bb30ae7fc0886f91842e8efc	2026-11-23 02:18:59.789581+00	\\x9b4ae300818d0b73170e202f549bb353c20ff7994c0b16f65bd4fa22a47bf8f4c30ce7f4c6617d623c07dad118f3432de16f5331f67835fed200afc5f5a1ae0d	01a20631-149c-76ef-9132-2cd536fa82b3	bd98eb5df2a64e7f00db3bce2920f9760ceee952aeda8305e529ce21c20fb5d0
01a20633-1341-71dd-a1cf-6028c72c6f12	55	\\x5747a322427b12a4c50eb96eed99dc3809d6663b167e308b32affda15cbaee1e	2026-11-23 02:19:00.285643+00	\\x92f0b95781ad7a0ff7cf56d6c03c9d7cdf9ed5a014fc5f945bdaf952fd433d0913ba24eabd7ec61c55ec40d870de8c55b3cbab0d1004008605d309be5c85100b	01a20631-12e0-708c-a719-85d4f72f84fe	bd98eb5df2a64e7f00db3bce2920f9760ceee952aeda8305e529ce21c20fb5d0
\.



COPY public.journal_signingkey (key_id, public_pem, since) FROM stdin;
bd98eb5df2a64e7f00db3bce2920f9760ceee952aeda8305e529ce21c20fb5d0	-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA7VfdU2EmMgmSpv0pP6WeTGLpDLZWtTYB916/oVs3hJU=\n-----END PUBLIC KEY-----\n	2026-11-23 02:18:59.797283+00
\.



COPY public.journal_watermark (id, cluster, xid, city_id) FROM stdin;
01a20633-1138-716d-969d-2beff1316fc6	7711184985834827736	1425	01a20631-149c-76ef-9132-2cd536fa82b3
01a20633-1333-75df-9bf7-6ac4b0869a9a	7711184985834827736	1487	01a20631-12e0-708c-a719-85d4f72f84fe
\.



COPY public.meetings_agendapoint (id, "position", words, city_id, meeting_id) FROM stdin;
\.



COPY public.meetings_attendance (id, side, count, city_id, meeting_id) FROM stdin;
\.



COPY public.meetings_decisionmaker (id, "position", words, city_id, meeting_id) FROM stdin;
\.



COPY public.meetings_meeting (entry_id, kind, number, name, starts_at, ends_at, place, address, access, link, host, state, reason, changes, changed_at, notes, city_id, space_id) FROM stdin;
\.



COPY public.mfa_authenticator (id, type, data, user_id, created_at, last_used_at) FROM stdin;
\.



COPY public.notify_letter (id, address, subject, body, matter, message_id, state, attempts, queued_at, not_before, sent_at, city_id, claimed_at, fault, reply_to, thread, unsubscribe, rank) FROM stdin;
\.



COPY public.notify_letterchoice (id, topic, how, city_id, mailbox_id) FROM stdin;
\.



COPY public.notify_mailbox (id, address, stopped_at, stop_code, city_id) FROM stdin;
\.



COPY public.notify_notice (id, topic, matter, key, title, subject, line, signature, reply_to, daily, told_at, due_at, city_id, letter_id, mailbox_id) FROM stdin;
\.



COPY public.numbers_series (id, name, next, city_id) FROM stdin;
01a20633-0763-77f3-afc5-776180206382	remarks:01a20633-06ce-73d8-a92c-46a6643df080	17	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-06bc-7c0d-b439-b6a5c7744e46	consultations:2026	4	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-0830-7d15-98de-e4b1cf3cfc9f	remarks:01a20633-07e1-710f-902b-4ec1fcfbad27	17	01a20631-12e0-708c-a719-85d4f72f84fe
\.



COPY public.offices_appointment (id, authority, basis, scope, name_public, since, until, city_id, person_id, post_id) FROM stdin;
\.



COPY public.offices_office (id, slug, name, address, email, city_id) FROM stdin;
01a20631-1453-75ce-a4e9-1bc2d12a4f8e	departament-prezydenta	Departament Prezydenta	Sukiennice 9, 50-107 Wrocław	departament-prezydenta@wroclaw.example	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1453-75ce-a4e9-1bc482571dbd	biuro-rady-miejskiej	Biuro Rady Miejskiej	Sukiennice 9, 50-107 Wrocław	biuro-rady@wroclaw.example	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1453-75ce-a4e9-1bc6db078d52	wydzial-komunikacji-spolecznej	Wydział Komunikacji Społecznej	Sukiennice 9, 50-107 Wrocław	komunikacja@wroclaw.example	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1454-77bc-b63a-b1486c250101	departament-spraw-spolecznych	Departament Spraw Społecznych	pl. Nowy Targ 1-8, 50-141 Wrocław	sprawy-spoleczne@wroclaw.example	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1454-77bc-b63a-b14a1a159a0c	wydzial-partycypacji-spolecznej	Wydział Partycypacji Społecznej	ul. Gabrieli Zapolskiej 4, 50-032 Wrocław	partycypacja@wroclaw.example	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1454-77bc-b63a-b14c4c13740e	wydzial-zdrowia	Wydział Zdrowia i Spraw Społecznych	ul. Gabrieli Zapolskiej 4, 50-032 Wrocław	zdrowie@wroclaw.example	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1454-77bc-b63a-b14e29fadcf4	biuro-wroclaw-bez-barier	Biuro Wrocław Bez Barier	ul. Gabrieli Zapolskiej 4, 50-032 Wrocław	bez-barier@wroclaw.example	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1454-77bc-b63a-b1502ccc5a65	miejski-osrodek-pomocy-spolecznej	Miejski Ośrodek Pomocy Społecznej	ul. Strzegomska 6, 53-611 Wrocław	mops@wroclaw.example	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1454-77bc-b63a-b152e8eea521	wroclawskie-centrum-rozwoju-spolecznego	Wrocławskie Centrum Rozwoju Społecznego	pl. Dominikański 6, 50-159 Wrocław	centrum-rozwoju@wroclaw.example	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1454-77bc-b63a-b154e472ebdb	departament-edukacji	Departament Edukacji	ul. Gabrieli Zapolskiej 4, 50-032 Wrocław	edukacja@wroclaw.example	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1454-77bc-b63a-b156a1a4a0b3	departament-zrownowazonego-rozwoju	Departament Strategii i Zrównoważonego Rozwoju	pl. Nowy Targ 1-8, 50-141 Wrocław	rozwoj@wroclaw.example	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1454-77bc-b63a-b158c99c7016	wydzial-srodowiska	Wydział Środowiska	ul. Hubska 8-16, 50-502 Wrocław	srodowisko@wroclaw.example	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1454-77bc-b63a-b15a16a96cff	zarzad-zieleni-miejskiej	Zarząd Zieleni Miejskiej	ul. Trzebnicka 33, 50-231 Wrocław	zielen@wroclaw.example	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1454-77bc-b63a-b15c9a70e679	osiedle-nadodrze	Osiedle Nadodrze	Sukiennice 9, 50-107 Wrocław	nadodrze@wroclaw.example	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1454-77bc-b63a-b15e3401de5f	osiedle-olbin	Osiedle Ołbin	Sukiennice 9, 50-107 Wrocław	olbin@wroclaw.example	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1505-708a-a172-38beab06a6d3	biuro	Biuro Organizacji Pozarządowych	ul. Próbna 1, 00-000 Testowo	biuro@testowo.example	01a20631-149c-76ef-9132-2cd536fa82b3
\.



COPY public.offices_placement (id, name, kind, since, until, city_id, office_id, parent_id) FROM stdin;
01a20631-1453-75ce-a4e9-1bc38df82d83	Departament Prezydenta	departament	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1453-75ce-a4e9-1bc2d12a4f8e	\N
01a20631-1453-75ce-a4e9-1bc5d42aa53b	Biuro Rady Miejskiej	biuro	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1453-75ce-a4e9-1bc482571dbd	01a20631-1453-75ce-a4e9-1bc2d12a4f8e
01a20631-1453-75ce-a4e9-1bc7a9b2ed50	Wydział Komunikacji Społecznej	wydział	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1453-75ce-a4e9-1bc6db078d52	01a20631-1453-75ce-a4e9-1bc2d12a4f8e
01a20631-1454-77bc-b63a-b1495ff6c274	Departament Spraw Społecznych	departament	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1454-77bc-b63a-b1486c250101	\N
01a20631-1454-77bc-b63a-b14bea9144d5	Wydział Partycypacji Społecznej	wydział	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1454-77bc-b63a-b14a1a159a0c	01a20631-1454-77bc-b63a-b1486c250101
01a20631-1454-77bc-b63a-b14d07941b94	Wydział Zdrowia i Spraw Społecznych	wydział	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1454-77bc-b63a-b14c4c13740e	01a20631-1454-77bc-b63a-b1486c250101
01a20631-1454-77bc-b63a-b14fa1a79531	Biuro Wrocław Bez Barier	biuro	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1454-77bc-b63a-b14e29fadcf4	01a20631-1453-75ce-a4e9-1bc2d12a4f8e
01a20631-1454-77bc-b63a-b1518c147ca4	Miejski Ośrodek Pomocy Społecznej	jednostka organizacyjna	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1454-77bc-b63a-b1502ccc5a65	01a20631-1454-77bc-b63a-b1486c250101
01a20631-1454-77bc-b63a-b153e263db78	Wrocławskie Centrum Rozwoju Społecznego	jednostka organizacyjna	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1454-77bc-b63a-b152e8eea521	01a20631-1454-77bc-b63a-b1486c250101
01a20631-1454-77bc-b63a-b155ad9c40d2	Departament Edukacji	departament	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1454-77bc-b63a-b154e472ebdb	\N
01a20631-1454-77bc-b63a-b157912b5dd9	Departament Strategii i Zrównoważonego Rozwoju	departament	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1454-77bc-b63a-b156a1a4a0b3	\N
01a20631-1454-77bc-b63a-b159fb6e6d14	Wydział Środowiska	wydział	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1454-77bc-b63a-b158c99c7016	01a20631-1454-77bc-b63a-b156a1a4a0b3
01a20631-1454-77bc-b63a-b15b7c1bf7ff	Zarząd Zieleni Miejskiej	jednostka organizacyjna	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1454-77bc-b63a-b15a16a96cff	01a20631-1454-77bc-b63a-b156a1a4a0b3
01a20631-1454-77bc-b63a-b15d7a0967ae	Osiedle Nadodrze	jednostka pomocnicza	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1454-77bc-b63a-b15c9a70e679	\N
01a20631-1454-77bc-b63a-b15f55d1b581	Osiedle Ołbin	jednostka pomocnicza	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1454-77bc-b63a-b15e3401de5f	\N
01a20631-1505-708a-a172-38bf651b6690	Biuro Organizacji Pozarządowych		\N	\N	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-1505-708a-a172-38beab06a6d3	\N
\.



COPY public.offices_post (id, title, decision_maker, scope, phone, email, since, until, city_id, office_id) FROM stdin;
\.



COPY public.organisations_federation (id, since, until, city_id, federation_id, organisation_id) FROM stdin;
\.



COPY public.organisations_formername (id, name, until, city_id, organisation_id) FROM stdin;
\.



COPY public.organisations_organisation (id, slug, name, name_folded, name_is_cut, legal_class, legal_form, krs, nip, regon, seat, email, www, city_id, district_id) FROM stdin;
\.



COPY public.organisations_organisationtheme (id, city_id, organisation_id, theme_id) FROM stdin;
\.



COPY public.organisations_proposal (id, name, krs, regon, legal_form, seat, email, role, decision_maker, since, until, proposed_at, state, because, city_id, organisation_id, person_id) FROM stdin;
\.



COPY public.organisations_representation (id, role, decision_maker, since, until, state, how_confirmed, city_id, organisation_id, person_id, because) FROM stdin;
\.



COPY public.people_account (id, password, email, is_active) FROM stdin;
01a20631-1466-70b6-a1d7-5621cc44b6d6	!	urzedniczka@wroclaw.example	t
01a20631-1472-77fb-b07e-d9e5d7cc130c	!	koordynator@wroclaw.example	t
01a20631-147c-725b-bb83-3ef646463418	!	odpowiada@wroclaw.example	t
01a20631-1482-733f-a5ab-df0068bb87ca	!	administrator@wroclaw.example	t
\.



COPY public.people_person (id, name, account_id, city_id) FROM stdin;
01a20631-1468-7745-9999-ab6e2d5d0dc1	Jolanta Wzorcowa	01a20631-1466-70b6-a1d7-5621cc44b6d6	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1473-711e-bcc0-0e3054dd8dd5	Tomasz Przykładny	01a20631-1472-77fb-b07e-d9e5d7cc130c	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-147d-75e0-b7e4-84fd56a3c226	Halina Makietowa	01a20631-147c-725b-bb83-3ef646463418	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1483-77f1-8f6b-6f3cb8383c48	Administrator Wzorowy	01a20631-1482-733f-a5ab-df0068bb87ca	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1508-714a-a17f-da94144257b9	Jolanta Wzorcowa	01a20631-1466-70b6-a1d7-5621cc44b6d6	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-150d-7113-9cc5-fe1f4f65f0fd	Tomasz Przykładny	01a20631-1472-77fb-b07e-d9e5d7cc130c	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-1512-7014-9ae3-3be07371fe12	Halina Makietowa	01a20631-147c-725b-bb83-3ef646463418	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-1519-76b9-a831-89ade94d891b	Administrator Wzorowy	01a20631-1482-733f-a5ab-df0068bb87ca	01a20631-149c-76ef-9132-2cd536fa82b3
\.



COPY public.people_personcontact (id, kind, value, published, consented_at, since, city_id, person_id) FROM stdin;
\.



COPY public.people_session (session_key, session_data, expire_date, seat, host, device, began_at, used_at, account_id) FROM stdin;
\.



COPY public.privacy_clause (id, slug, title, purpose, basis, recipients, retention, rights, duty, transfers, since, until, city_id) FROM stdin;
01a20631-1421-75f3-bed0-2dbcc37342b4	account	Konto i logowanie	Wpuszczamy cię kodem wysłanym na adres e-mail i pokazujemy twoje sprawy. Imię i nazwisko stoi przy tym, co robisz w imieniu urzędu albo organizacji.	Zadanie w interesie publicznym: art. 6 ust. 1 lit. e RODO, art. 5 ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie.	Twój adres i dane do kontaktu widzisz ty i osoby w urzędzie, które prowadzą twoje sprawy; każde ich spojrzenie zapisujemy. Reszta widzi je tylko wtedy, gdy się na to zgodzisz. Serwery prowadzi dla nas firma, z którą urząd ma umowę.	Dopóki masz konto. Usuniesz je w każdej chwili na stronie „Moje dane”. Zapis o tym, kto patrzył na dane, trzymamy {retention_looks_days}, listy do ciebie {letters_kept_days}.	Możesz zobaczyć swoje dane i dostać ich kopię, poprawić je, usunąć, ograniczyć ich użycie albo mu się sprzeciwić. Zrobisz to na stronie „Moje dane” albo pisząc do nas. Możesz też złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych (ul. Stawki 2, 00-193 Warszawa).	Konto jest dobrowolne. Czytać i wysyłać uwagi można bez niego.	Danych nie przekazujemy poza Europejski Obszar Gospodarczy i żadna maszyna nie decyduje o tobie.	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1427-71b1-a3d5-ea70a5fc3cce	flags	Zgłaszanie tekstów	Sprawdzamy tekst, który zgłaszasz, rozstrzygamy, czy ma zostać, i mówimy o tym tobie i osobie, która go napisała. Adres e-mail, jeśli go podasz, służy tylko do wysłania numeru zgłoszenia i rozstrzygnięcia.	Obowiązek prawny: art. 6 ust. 1 lit. c RODO, art. 16 rozporządzenia Parlamentu Europejskiego i Rady (UE) 2022/2065 (akt o usługach cyfrowych). Adres e-mail: twoja zgoda, art. 6 ust. 1 lit. a RODO.	To, co napiszesz, czytają tylko osoby, które rozstrzygają o zgłoszonych tekstach. Adresu nikt nie ogląda. Osoba, która napisała tekst, nie dowiaduje się, kto go zgłosił. Serwery prowadzi dla nas firma, z którą urząd ma umowę.	Adres i słowa zgłoszenia usuwamy po upływie {retention_flags_days} od rozstrzygnięcia, listy do ciebie po upływie {letters_kept_days} od wysłania. Samo rozstrzygnięcie z uzasadnieniem zostaje.	Możesz zobaczyć swoje dane i dostać ich kopię, poprawić je, żądać usunięcia albo ograniczenia i w każdej chwili wycofać zgodę na listy. Możesz też złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych (ul. Stawki 2, 00-193 Warszawa).	Podanie adresu jest dobrowolne. Bez niego sprawdzisz rozstrzygnięcie numerem i kodem zgłoszenia.	Danych nie przekazujemy poza Europejski Obszar Gospodarczy i żadna maszyna nie decyduje o tobie ani o tekście.	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-142b-73d3-a5bf-fa719f07a2c0	follow	Obserwowanie spraw	Piszemy do ciebie, gdy w obserwowanej sprawie coś się zmieni.	Twoja zgoda: art. 6 ust. 1 lit. a RODO, art. 10 ustawy z dnia 18 lipca 2002 r. o świadczeniu usług drogą elektroniczną.	Adresu nikt nie ogląda ani nie ogłasza. Serwery prowadzi dla nas firma, z którą urząd ma umowę.	Dopóki obserwujesz, najdłużej {retention_follows_days} od potwierdzenia. Adres, którego nie potwierdzisz, usuwamy po upływie {follow_unconfirmed_days}, listy do ciebie po upływie {letters_kept_days} od wysłania.	Zgodę wycofasz w każdej chwili odnośnikiem pod każdą wiadomością. Możesz też zobaczyć swoje dane i dostać ich kopię, poprawić je, żądać usunięcia albo ograniczenia oraz złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych (ul. Stawki 2, 00-193 Warszawa).	Podanie adresu jest dobrowolne. Wszystko, o czym piszemy, przeczytasz też na stronie sprawy.	Danych nie przekazujemy poza Europejski Obszar Gospodarczy i żadna maszyna nie decyduje o tobie.	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1430-7511-af85-94f9dd539437	meetings	Spotkania i lista obecności	Zapraszamy na spotkanie, liczymy miejsca, zapisujemy, kto był, i dbamy o potrzebne udogodnienia.	Zadanie w interesie publicznym: art. 6 ust. 1 lit. e RODO, art. 5 ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie. Potrzebne udogodnienia: twoja wyraźna zgoda, art. 9 ust. 2 lit. a RODO.	Osoby, które prowadzą spotkanie. Serwery prowadzi dla nas firma, z którą urząd ma umowę.	Listy do ciebie usuwamy po upływie {letters_kept_days}. Protokół zostaje w aktach zgodnie z jednolitym rzeczowym wykazem akt.	Możesz zobaczyć swoje dane i dostać ich kopię, poprawić je, żądać usunięcia albo ograniczenia, sprzeciwić się ich użyciu i w każdej chwili wycofać zgodę. Możesz też złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych (ul. Stawki 2, 00-193 Warszawa).	Podanie danych jest dobrowolne, ale bez nich nie zapiszemy cię na spotkanie.	Danych nie przekazujemy poza Europejski Obszar Gospodarczy i żadna maszyna nie decyduje o tobie.	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1433-76bc-a5ad-0371f4142f3b	office	Osoby działające dla urzędu	Nadajemy role i zastępstwa, pokazujemy, kto za co odpowiada, i zapisujemy, kto co zrobił.	Zadanie w interesie publicznym i obowiązek prawny: art. 6 ust. 1 lit. c i e RODO; ustawa z dnia 21 listopada 2008 r. o pracownikach samorządowych.	Imię, nazwisko i stanowisko osoby, która prowadzi sprawę, może zobaczyć każdy. Dane do kontaktu widzi urząd, a każde spojrzenie zapisujemy. Serwery prowadzi dla nas firma, z którą urząd ma umowę.	Dopóki masz rolę, a potem do usunięcia konta. Zapis o tym, kto patrzył na dane, trzymamy {retention_looks_days}. W historii spraw po usunięciu zostaje czynność bez nazwiska.	Możesz zobaczyć swoje dane i dostać ich kopię, poprawić je, żądać usunięcia albo ograniczenia i sprzeciwić się ich użyciu. Możesz też złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych (ul. Stawki 2, 00-193 Warszawa).	Podanie danych jest warunkiem otrzymania roli w serwisie.	Danych nie przekazujemy poza Europejski Obszar Gospodarczy i żadna maszyna nie decyduje o tobie.	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1437-7394-b1c5-b713982c6198	organisations	Rejestr organizacji	Prowadzimy listę organizacji, z którymi miasto współpracuje, i piszemy na adresy, które podały.	Zadanie w interesie publicznym: art. 6 ust. 1 lit. e RODO, art. 5 ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie.	Dane organizacji, także jej adres e-mail, może zobaczyć każdy. Serwery prowadzi dla nas firma, z którą urząd ma umowę.	Dopóki organizacja jest w rejestrze; dawne nazwy zostają w historii.	Jeśli dane dotyczą ciebie, możesz zobaczyć je i dostać ich kopię, poprawić je, żądać usunięcia albo ograniczenia i sprzeciwić się ich użyciu. Możesz też złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych (ul. Stawki 2, 00-193 Warszawa).	Podanie adresu e-mail jest dobrowolne. Podaj adres organizacji, nie prywatny.	Danych nie przekazujemy poza Europejski Obszar Gospodarczy i żadna maszyna nie decyduje o tobie.	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-143c-77a0-ae1d-5a825de86ec2	remarks	Uwagi w konsultacjach	Przyjmujemy uwagę, odpowiadamy na nią i ogłaszamy uwagi razem z odpowiedziami. Adres e-mail, jeśli go podasz, służy tylko do wysłania numeru uwagi i odpowiedzi.	Zadanie w interesie publicznym: art. 6 ust. 1 lit. e RODO, art. 5a ustawy z dnia 8 marca 1990 r. o samorządzie gminnym, art. 5 ust. 2 pkt 3 ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie. Adres e-mail: twoja zgoda, art. 6 ust. 1 lit. a RODO.	Treść uwagi, bez nazwiska, czyta każdy, gdy urząd ją upubliczni. Nazwę organizacji widać razem z uwagą. Adres e-mail widzą tylko osoby, które prowadzą konsultacje, a każde spojrzenie zapisujemy. Serwery prowadzi dla nas firma, z którą urząd ma umowę.	Adres e-mail usuwamy po upływie {retention_remark_contacts_days} od ogłoszenia odpowiedzi, listy do ciebie po upływie {letters_kept_days} od wysłania. Treść uwagi i odpowiedź zostają w aktach konsultacji zgodnie z jednolitym rzeczowym wykazem akt.	Możesz zobaczyć swoje dane i dostać ich kopię, poprawić je, żądać usunięcia albo ograniczenia, sprzeciwić się ich użyciu i w każdej chwili wycofać zgodę na listy. Możesz też złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych (ul. Stawki 2, 00-193 Warszawa).	Podanie adresu jest dobrowolne. Bez niego sprawdzisz odpowiedź numerem i kodem uwagi.	Danych nie przekazujemy poza Europejski Obszar Gospodarczy i żadna maszyna nie decyduje o tobie.	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-1440-7076-917c-616faea444be	representation	Reprezentowanie organizacji	Sprawdzamy, kto może mówić w imieniu organizacji, i zapisujemy to, co w jej imieniu zrobiono.	Zadanie w interesie publicznym: art. 6 ust. 1 lit. e RODO, art. 5 ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie; art. 38 kodeksu cywilnego.	Urząd i ty. List z prośbą o potwierdzenie idzie na adres organizacji z rejestru. Serwery prowadzi dla nas firma, z którą urząd ma umowę.	Opis twojej funkcji usuwamy po upływie {retention_ended_representations_days} od końca reprezentacji. To, że ktoś mówił w imieniu organizacji, zostaje.	Możesz zobaczyć swoje dane i dostać ich kopię, poprawić je, żądać usunięcia albo ograniczenia i sprzeciwić się ich użyciu. Możesz też złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych (ul. Stawki 2, 00-193 Warszawa).	Podanie danych jest dobrowolne, ale bez nich nie uznamy, że mówisz w imieniu organizacji.	Danych nie przekazujemy poza Europejski Obszar Gospodarczy i żadna maszyna nie decyduje o tobie.	\N	\N	01a20631-12e0-708c-a719-85d4f72f84fe
01a20631-14dc-76b7-890a-a1e868f447a0	account	Konto w Testowie	Cel w Testowie: konto.	art. 6 ust. 1 lit. e RODO	Odbiorcy z Testowa.	Listy w Testowie trzymamy {letters_kept_days}.	Prawa jak wszędzie, pytaj w Testowie.	W Testowie dobrowolnie.	Nie poza Testowo.	\N	\N	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14e1-76cb-b511-4b508b1982f0	flags	Zgłaszanie tekstów w Testowie	Sprawdzamy tekst, który zgłaszasz, rozstrzygamy, czy ma zostać, i mówimy o tym tobie i osobie, która go napisała. Adres e-mail, jeśli go podasz, służy tylko do wysłania numeru zgłoszenia i rozstrzygnięcia.	Obowiązek prawny: art. 6 ust. 1 lit. c RODO, art. 16 rozporządzenia Parlamentu Europejskiego i Rady (UE) 2022/2065 (akt o usługach cyfrowych). Adres e-mail: twoja zgoda, art. 6 ust. 1 lit. a RODO.	To, co napiszesz, czytają tylko osoby, które rozstrzygają o zgłoszonych tekstach. Adresu nikt nie ogląda. Osoba, która napisała tekst, nie dowiaduje się, kto go zgłosił. Serwery prowadzi dla nas firma, z którą urząd ma umowę.	Adres i słowa zgłoszenia usuwamy po upływie {retention_flags_days} od rozstrzygnięcia, listy do ciebie po upływie {letters_kept_days} od wysłania. Samo rozstrzygnięcie z uzasadnieniem zostaje.	Możesz zobaczyć swoje dane i dostać ich kopię, poprawić je, żądać usunięcia albo ograniczenia i w każdej chwili wycofać zgodę na listy. Możesz też złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych (ul. Stawki 2, 00-193 Warszawa).	Podanie adresu jest dobrowolne. Bez niego sprawdzisz rozstrzygnięcie numerem i kodem zgłoszenia.	Danych nie przekazujemy poza Europejski Obszar Gospodarczy i żadna maszyna nie decyduje o tobie ani o tekście.	\N	\N	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14e6-737e-90ac-f97354160e4b	follow	Obserwowanie spraw w Testowie	Piszemy do ciebie, gdy w obserwowanej sprawie coś się zmieni.	Twoja zgoda: art. 6 ust. 1 lit. a RODO, art. 10 ustawy z dnia 18 lipca 2002 r. o świadczeniu usług drogą elektroniczną.	Adresu nikt nie ogląda ani nie ogłasza. Serwery prowadzi dla nas firma, z którą urząd ma umowę.	Dopóki obserwujesz, najdłużej {retention_follows_days} od potwierdzenia. Adres, którego nie potwierdzisz, usuwamy po upływie {follow_unconfirmed_days}, listy do ciebie po upływie {letters_kept_days} od wysłania.	Zgodę wycofasz w każdej chwili odnośnikiem pod każdą wiadomością. Możesz też zobaczyć swoje dane i dostać ich kopię, poprawić je, żądać usunięcia albo ograniczenia oraz złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych (ul. Stawki 2, 00-193 Warszawa).	Podanie adresu jest dobrowolne. Wszystko, o czym piszemy, przeczytasz też na stronie sprawy.	Danych nie przekazujemy poza Europejski Obszar Gospodarczy i żadna maszyna nie decyduje o tobie.	\N	\N	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14ea-7503-8577-dde5dfbbb269	meetings	Spotkania w Testowie	Cel w Testowie: spotkania.	art. 6 ust. 1 lit. e RODO	Odbiorcy z Testowa.	Listy w Testowie trzymamy {letters_kept_days}.	Prawa jak wszędzie, pytaj w Testowie.	W Testowie dobrowolnie.	Nie poza Testowo.	\N	\N	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14ed-7746-b20e-5eb71207036b	office	Urząd w Testowie	Cel w Testowie: urząd.	art. 6 ust. 1 lit. e RODO	Odbiorcy z Testowa.	Listy w Testowie trzymamy {letters_kept_days}.	Prawa jak wszędzie, pytaj w Testowie.	W Testowie dobrowolnie.	Nie poza Testowo.	\N	\N	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14f1-72fa-9d4d-63bf7e639c58	organisations	Rejestr w Testowie	Cel w Testowie: rejestr.	art. 6 ust. 1 lit. e RODO	Odbiorcy z Testowa.	Listy w Testowie trzymamy {letters_kept_days}.	Prawa jak wszędzie, pytaj w Testowie.	W Testowie dobrowolnie.	Nie poza Testowo.	\N	\N	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14f5-763a-b246-2f61518c3e52	remarks	Uwagi w Testowie	Cel w Testowie: uwagi.	art. 6 ust. 1 lit. e RODO	Odbiorcy z Testowa.	Listy w Testowie trzymamy {letters_kept_days}.	Prawa jak wszędzie, pytaj w Testowie.	W Testowie dobrowolnie.	Nie poza Testowo.	\N	\N	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-14f8-7790-9cd2-8ffe8ca7b236	representation	Reprezentowanie w Testowie	Cel w Testowie: reprezentowanie.	art. 6 ust. 1 lit. e RODO	Odbiorcy z Testowa.	Listy w Testowie trzymamy {letters_kept_days}.	Prawa jak wszędzie, pytaj w Testowie.	W Testowie dobrowolnie.	Nie poza Testowo.	\N	\N	01a20631-149c-76ef-9132-2cd536fa82b3
\.



COPY public.privacy_contactaccess (id, at, viewer_id, capacity, what, subject_id, person_id, path, city_id) FROM stdin;
\.



COPY public.procrastinate_events (id, job_id, type, at) FROM stdin;
1	1	deferred	2026-11-23 02:19:00.412228+00
\.



COPY public.procrastinate_jobs (id, queue_name, task_name, lock, args, status, scheduled_at, attempts, queueing_lock, priority, abort_requested, worker_id) FROM stdin;
1	default	consultations.report	\N	{"done": "0", "city_id": "01a20631-12e0-708c-a719-85d4f72f84fe", "report_id": "01a20633-1712-75e0-88f4-02c3c52286b6"}	todo	\N	0	report:01a20633-1712-75e0-88f4-02c3c52286b6	0	f	\N
\.



COPY public.procrastinate_periodic_defers (id, task_name, defer_timestamp, job_id, periodic_id) FROM stdin;
\.



COPY public.procrastinate_workers (id, last_heartbeat) FROM stdin;
\.



COPY public.search_searchdocument (entry_id, text, vector, city_id) FROM stdin;
01a20631-14fd-77f3-9626-28635c4a88f3	Testowo\n	'testowo':1A,12 'testowy':1A,12	01a20631-149c-76ef-9132-2cd536fa82b3
01a20631-1447-7711-952f-dbad31ff49ef	Wrocław\n	'wroclaw':1A,12 'wrocław':1A,12	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-06ce-73d8-a92c-46a798c1ae41	Trwają\nO co chodzi w tej sprawie.	'chodzi':15 'chodzic':15 'chodzić':15 'co':14 'o':13 'sprawa':18 'sprawie':18 'tej':17 'ten':17 'trwac':1A,12 'trwaja':1A,12 'trwają':1A,12 'trwać':1A,12 'w':16	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-07e1-710f-902b-4ec20535205f	Z odpowiedziami\nO co chodzi w tej sprawie.	'chodzi':17 'chodzic':17 'chodzić':17 'co':16 'o':15 'odpowiedz':2A,14 'odpowiedziami':2A,14 'odpowiedź':2A,14 'sprawa':20 'sprawie':20 'tej':19 'ten':19 'w':18 'z':1A,13	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-06fe-738d-8026-9e5ea5904583	Zasady\nCel\nPierwszy ustęp.\nDrugi ustęp.\nPieniądze\nTrzeci ustęp.	'cel':13 'cela':13 'drugi':16 'pieniadz':18 'pieniadze':18 'pieniądz':18 'pieniądze':18 'pierwszy':14 'trwac':1A 'trwaja':1A 'trwają':1A 'trwać':1A 'trzeci':19 'ustep':15,17,20 'ustęp':15,17,20 'zasada':12 'zasady':12	01a20631-12e0-708c-a719-85d4f72f84fe
01a20633-07fb-7060-9152-81d2f6d3c4f4	Zasady\nCel\nPierwszy ustęp.\nDrugi ustęp.\nPieniądze\nTrzeci ustęp.	'cel':14 'cela':14 'drugi':17 'odpowiedz':2A 'odpowiedziami':2A 'odpowiedź':2A 'pieniadz':19 'pieniadze':19 'pieniądz':19 'pieniądze':19 'pierwszy':15 'trzeci':20 'ustep':16,18,21 'ustęp':16,18,21 'z':1A 'zasada':13 'zasady':13	01a20631-12e0-708c-a719-85d4f72f84fe
\.



COPY public.socialaccount_socialaccount (id, provider, uid, last_login, date_joined, extra_data, user_id) FROM stdin;
\.



COPY public.socialaccount_socialapp (id, provider, name, client_id, secret, key, provider_id, settings) FROM stdin;
\.



COPY public.socialaccount_socialtoken (id, token, token_secret, expires_at, account_id, app_id) FROM stdin;
\.



COPY public.spaces_attachment (id, role, title, alt, "position", added_at, removed_at, removed_why, city_id, entry_id, file_id) FROM stdin;
\.



COPY public.spaces_deputyship (id, since, until, ended_at, person_id, deputy_id, city_id) FROM stdin;
\.



COPY public.spaces_entry (id, kind, title, capacity, audience, state, published_at, author_id, city_id, space_id) FROM stdin;
01a20631-1447-7711-952f-dbad31ff49ef	space	Wrocław	system	public	published	2022-07-01 06:00:00+00	\N	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1447-7711-952f-dbac4cca5f05
01a20631-14fd-77f3-9626-28635c4a88f3	space	Testowo	system	public	published	2022-07-01 06:00:00+00	\N	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-14fd-77f3-9626-2862d0a189ec
01a20633-06fe-738d-8026-9e5ea5904583	document	Trwają	office	public	published	2026-11-22 02:18:57.020395+00	01a20631-1468-7745-9999-ab6e2d5d0dc1	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-06ce-73d8-a92c-46a6643df080
01a20633-06ce-73d8-a92c-46a798c1ae41	space	Trwają	office	public	published	2026-11-22 02:18:57.020395+00	01a20631-1468-7745-9999-ab6e2d5d0dc1	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-06ce-73d8-a92c-46a6643df080
01a20633-07a1-7076-b957-df4721bb88a0	space	W przygotowaniu	office	public	draft	\N	01a20631-1468-7745-9999-ab6e2d5d0dc1	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07a1-7076-b957-df46241b0283
01a20633-07b9-746f-9c6b-30435acf585c	document	W przygotowaniu	office	public	draft	\N	01a20631-1468-7745-9999-ab6e2d5d0dc1	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07a1-7076-b957-df46241b0283
01a20633-07fb-7060-9152-81d2f6d3c4f4	document	Z odpowiedziami	office	public	published	2026-11-22 02:18:57.361933+00	01a20631-1468-7745-9999-ab6e2d5d0dc1	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07e1-710f-902b-4ec1fcfbad27
01a20633-07e1-710f-902b-4ec20535205f	space	Z odpowiedziami	office	public	published	2026-11-22 02:18:57.361933+00	01a20631-1468-7745-9999-ab6e2d5d0dc1	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07e1-710f-902b-4ec1fcfbad27
\.



COPY public.spaces_entryreader (id, city_id, entry_id, person_id) FROM stdin;
\.



COPY public.spaces_follow (id, address, asked_at, confirmed_at, city_id, entry_id, person_id) FROM stdin;
\.



COPY public.spaces_membership (id, role, since, until, city_id, office_id, person_id, space_id, ended_at, organisation_id, side) FROM stdin;
01a20631-146b-73e5-8f5b-d4bd0a4d3e3f	clerk	2022-07-01	\N	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20631-1468-7745-9999-ab6e2d5d0dc1	01a20631-1447-7711-952f-dbac4cca5f05	\N	\N	
01a20631-1474-73c2-bf64-fd3ca114608b	coordinator	2022-07-01	\N	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20631-1473-711e-bcc0-0e3054dd8dd5	01a20631-1447-7711-952f-dbac4cca5f05	\N	\N	
01a20631-147d-75e0-b7e4-85008f099445	official	2022-07-01	\N	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20631-147d-75e0-b7e4-84fd56a3c226	01a20631-1447-7711-952f-dbac4cca5f05	\N	\N	
01a20631-1486-729a-9210-e6105e6923b4	administrator	2022-07-01	\N	01a20631-12e0-708c-a719-85d4f72f84fe	\N	01a20631-1483-77f1-8f6b-6f3cb8383c48	01a20631-1447-7711-952f-dbac4cca5f05	\N	\N	
01a20631-1509-7313-af3f-188b3e44f781	clerk	2022-07-01	\N	01a20631-149c-76ef-9132-2cd536fa82b3	\N	01a20631-1508-714a-a17f-da94144257b9	01a20631-14fd-77f3-9626-2862d0a189ec	\N	\N	
01a20631-1510-7099-8b89-dc5379b33cdb	coordinator	2022-07-01	\N	01a20631-149c-76ef-9132-2cd536fa82b3	\N	01a20631-150d-7113-9cc5-fe1f4f65f0fd	01a20631-14fd-77f3-9626-2862d0a189ec	\N	\N	
01a20631-1514-73e5-9d98-41c2c5efed58	official	2022-07-01	\N	01a20631-149c-76ef-9132-2cd536fa82b3	\N	01a20631-1512-7014-9ae3-3be07371fe12	01a20631-14fd-77f3-9626-2862d0a189ec	\N	\N	
01a20631-1519-76b9-a831-89b05714de6f	administrator	2022-07-01	\N	01a20631-149c-76ef-9132-2cd536fa82b3	\N	01a20631-1519-76b9-a831-89ade94d891b	01a20631-14fd-77f3-9626-2862d0a189ec	\N	\N	
\.



COPY public.spaces_space (id, kind, slug, name, purpose, state, audience, city_id, front_id, parent_id) FROM stdin;
01a20631-1447-7711-952f-dbac4cca5f05	city	miasto	Wrocław		active	public	01a20631-12e0-708c-a719-85d4f72f84fe	01a20631-1447-7711-952f-dbad31ff49ef	\N
01a20631-14fd-77f3-9626-2862d0a189ec	city	miasto	Testowo		active	public	01a20631-149c-76ef-9132-2cd536fa82b3	01a20631-14fd-77f3-9626-28635c4a88f3	\N
01a20633-06ce-73d8-a92c-46a6643df080	process	trwaja	Trwają	O co chodzi w tej sprawie.	active	public	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-06ce-73d8-a92c-46a798c1ae41	01a20631-1447-7711-952f-dbac4cca5f05
01a20633-07a1-7076-b957-df46241b0283	process	w-przygotowaniu	W przygotowaniu	O co chodzi w tej sprawie.	draft	public	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07a1-7076-b957-df4721bb88a0	01a20631-1447-7711-952f-dbac4cca5f05
01a20633-07e1-710f-902b-4ec1fcfbad27	process	z-odpowiedziami	Z odpowiedziami	O co chodzi w tej sprawie.	active	public	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07e1-710f-902b-4ec20535205f	01a20631-1447-7711-952f-dbac4cca5f05
\.



COPY public.spaces_spacetool (id, tool, city_id, space_id) FROM stdin;
01a20633-06d1-720c-b1d1-db3bcfb1d01b	documents	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-06ce-73d8-a92c-46a6643df080
01a20633-06d1-720c-b1d1-db3c2623496a	meetings	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-06ce-73d8-a92c-46a6643df080
01a20633-07a2-720d-a2a2-a9a9547178d3	documents	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07a1-7076-b957-df46241b0283
01a20633-07a2-720d-a2a2-a9aa3f772ec9	meetings	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07a1-7076-b957-df46241b0283
01a20633-07e2-7634-b9ee-30ebc5f84d99	documents	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07e1-710f-902b-4ec1fcfbad27
01a20633-07e2-7634-b9ee-30ec5c273f38	meetings	01a20631-12e0-708c-a719-85d4f72f84fe	01a20633-07e1-710f-902b-4ec1fcfbad27
\.



COPY public.web_counter (cache_key, value, expires) FROM stdin;
\.



COPY public.web_limit (key, count, ends_at) FROM stdin;
\.



SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);



SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);



SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);



SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);



SELECT pg_catalog.setval('public.auth_permission_id_seq', 428, true);



SELECT pg_catalog.setval('public.django_content_type_id_seq', 107, true);



SELECT pg_catalog.setval('public.django_migrations_id_seq', 133, true);



SELECT pg_catalog.setval('public.journal_line_seq', 75, true);



SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);



SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 1, true);



SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 1, true);



SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 1, false);



SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 1, false);



SELECT pg_catalog.setval('public.socialaccount_socialaccount_id_seq', 1, false);



SELECT pg_catalog.setval('public.socialaccount_socialapp_id_seq', 1, false);



SELECT pg_catalog.setval('public.socialaccount_socialtoken_id_seq', 1, false);



ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);



ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);



ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_answerletter
    ADD CONSTRAINT answer_letter_never_twice UNIQUE NULLS NOT DISTINCT (remark_id, correction_id);



ALTER TABLE ONLY public.offices_appointment
    ADD CONSTRAINT appointment_no_overlap EXCLUDE USING gist (post_id WITH =, person_id WITH =, daterange(since, until, '[]'::text) WITH &&);



ALTER TABLE ONLY public.spaces_attachment
    ADD CONSTRAINT attachment_position_once UNIQUE (entry_id, "position") DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);



ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);



ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);



ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cities_city
    ADD CONSTRAINT cities_city_code_key UNIQUE (code);



ALTER TABLE ONLY public.cities_city
    ADD CONSTRAINT cities_city_host_key UNIQUE (host);



ALTER TABLE ONLY public.cities_city
    ADD CONSTRAINT cities_city_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cities_city
    ADD CONSTRAINT cities_city_slug_key UNIQUE (slug);



ALTER TABLE ONLY public.cities_district
    ADD CONSTRAINT cities_district_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.cities_district
    ADD CONSTRAINT cities_district_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cities_lettertemplate
    ADD CONSTRAINT cities_lettertemplate_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cities_parameter
    ADD CONSTRAINT cities_parameter_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cities_term
    ADD CONSTRAINT cities_term_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cities_theme
    ADD CONSTRAINT cities_theme_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.cities_theme
    ADD CONSTRAINT cities_theme_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.privacy_clause
    ADD CONSTRAINT clause_one_a_day EXCLUDE USING gist (city_id WITH =, slug WITH =, daterange(since, until, '[]'::text) WITH &&);



ALTER TABLE ONLY public.consultations_answer
    ADD CONSTRAINT consultations_answer_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_answer
    ADD CONSTRAINT consultations_answer_remark_id_key UNIQUE (remark_id);



ALTER TABLE ONLY public.consultations_answerletter
    ADD CONSTRAINT consultations_answerletter_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_answerversion
    ADD CONSTRAINT consultations_answerversion_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.consultations_answerversion
    ADD CONSTRAINT consultations_answerversion_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_assignment
    ADD CONSTRAINT consultations_assignment_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.consultations_assignment
    ADD CONSTRAINT consultations_assignment_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_bulkchange
    ADD CONSTRAINT consultations_bulkchange_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.consultations_bulkchange
    ADD CONSTRAINT consultations_bulkchange_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_bulkitem
    ADD CONSTRAINT consultations_bulkitem_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_consultation
    ADD CONSTRAINT consultations_consultation_pair UNIQUE (city_id, space_id);



ALTER TABLE ONLY public.consultations_consultation
    ADD CONSTRAINT consultations_consultation_pkey PRIMARY KEY (space_id);



ALTER TABLE ONLY public.consultations_consultationdistrict
    ADD CONSTRAINT consultations_consultationdistrict_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_consultationtheme
    ADD CONSTRAINT consultations_consultationtheme_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_correctedanswer
    ADD CONSTRAINT consultations_correctedanswer_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_correction
    ADD CONSTRAINT consultations_correction_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.consultations_correction
    ADD CONSTRAINT consultations_correction_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_effect
    ADD CONSTRAINT consultations_effect_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.consultations_effect
    ADD CONSTRAINT consultations_effect_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_effectremark
    ADD CONSTRAINT consultations_effectremark_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_groupedremark
    ADD CONSTRAINT consultations_groupedremark_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_groupedremark
    ADD CONSTRAINT consultations_groupedremark_remark_id_key UNIQUE (remark_id);



ALTER TABLE ONLY public.consultations_letterbatch
    ADD CONSTRAINT consultations_letterbatch_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_publicationplace
    ADD CONSTRAINT consultations_publicationplace_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_remark
    ADD CONSTRAINT consultations_remark_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.consultations_remark
    ADD CONSTRAINT consultations_remark_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_remarkconfirmation
    ADD CONSTRAINT consultations_remarkconfirmation_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_remarkconfirmation
    ADD CONSTRAINT consultations_remarkconfirmation_remark_id_key UNIQUE (remark_id);



ALTER TABLE ONLY public.consultations_remarkcontact
    ADD CONSTRAINT consultations_remarkcontact_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_remarkcontact
    ADD CONSTRAINT consultations_remarkcontact_remark_id_key UNIQUE (remark_id);



ALTER TABLE ONLY public.consultations_remarkfile
    ADD CONSTRAINT consultations_remarkfile_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_remarkgroup
    ADD CONSTRAINT consultations_remarkgroup_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.consultations_remarkgroup
    ADD CONSTRAINT consultations_remarkgroup_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_remarknote
    ADD CONSTRAINT consultations_remarknote_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.consultations_remarknote
    ADD CONSTRAINT consultations_remarknote_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_remarkpassage
    ADD CONSTRAINT consultations_remarkpassage_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_remarkpostal
    ADD CONSTRAINT consultations_remarkpostal_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_remarkpostal
    ADD CONSTRAINT consultations_remarkpostal_remark_id_key UNIQUE (remark_id);



ALTER TABLE ONLY public.consultations_remarksaid
    ADD CONSTRAINT consultations_remarksaid_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_remarksaid
    ADD CONSTRAINT consultations_remarksaid_remark_id_key UNIQUE (remark_id);



ALTER TABLE ONLY public.consultations_report
    ADD CONSTRAINT consultations_report_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.consultations_report
    ADD CONSTRAINT consultations_report_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_reportfile
    ADD CONSTRAINT consultations_reportfile_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_round
    ADD CONSTRAINT consultations_round_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.consultations_round
    ADD CONSTRAINT consultations_round_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.consultations_waitingscan
    ADD CONSTRAINT consultations_waitingscan_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.spaces_deputyship
    ADD CONSTRAINT deputyship_no_overlap EXCLUDE USING gist (person_id WITH =, daterange(since, until, '[]'::text) WITH &&) WHERE ((ended_at IS NULL));



ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);



ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.documents_adoptioncorrection
    ADD CONSTRAINT documents_adoptioncorrection_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_pair UNIQUE (city_id, entry_id);



ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_pkey PRIMARY KEY (entry_id);



ALTER TABLE ONLY public.documents_elementplace
    ADD CONSTRAINT documents_elementplace_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.documents_move
    ADD CONSTRAINT documents_move_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.documents_opinion
    ADD CONSTRAINT documents_opinion_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.documents_paragraph
    ADD CONSTRAINT documents_paragraph_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.documents_paragraph
    ADD CONSTRAINT documents_paragraph_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.documents_plannedstep
    ADD CONSTRAINT documents_plannedstep_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.documents_programmereport
    ADD CONSTRAINT documents_programmereport_document_id_key UNIQUE (document_id);



ALTER TABLE ONLY public.documents_programmereport
    ADD CONSTRAINT documents_programmereport_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.documents_submission
    ADD CONSTRAINT documents_submission_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.documents_version
    ADD CONSTRAINT documents_version_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.documents_version
    ADD CONSTRAINT documents_version_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.organisations_federation
    ADD CONSTRAINT federation_no_overlap EXCLUDE USING gist (federation_id WITH =, organisation_id WITH =, daterange(since, until, '[]'::text) WITH &&);



ALTER TABLE ONLY public.files_storedfile
    ADD CONSTRAINT files_storedfile_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.files_storedfile
    ADD CONSTRAINT files_storedfile_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.flags_flag
    ADD CONSTRAINT flags_flag_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.flags_flag
    ADD CONSTRAINT flags_flag_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.flags_flagcontact
    ADD CONSTRAINT flags_flagcontact_flag_id_key UNIQUE (flag_id);



ALTER TABLE ONLY public.flags_flagcontact
    ADD CONSTRAINT flags_flagcontact_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.imports_importrun
    ADD CONSTRAINT imports_importrun_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.imports_importrun
    ADD CONSTRAINT imports_importrun_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.imports_rowerror
    ADD CONSTRAINT imports_rowerror_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.jobs_pulse
    ADD CONSTRAINT jobs_pulse_pkey PRIMARY KEY (worker);



ALTER TABLE ONLY public.journal_leaf
    ADD CONSTRAINT journal_leaf_line_id_key UNIQUE (line_id);



ALTER TABLE ONLY public.journal_leaf
    ADD CONSTRAINT journal_leaf_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.journal_line
    ADD CONSTRAINT journal_line_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.journal_node
    ADD CONSTRAINT journal_node_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.journal_position
    ADD CONSTRAINT journal_position_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.journal_private
    ADD CONSTRAINT journal_private_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.journal_signedhead
    ADD CONSTRAINT journal_signedhead_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.journal_signingkey
    ADD CONSTRAINT journal_signingkey_pkey PRIMARY KEY (key_id);



ALTER TABLE ONLY public.journal_watermark
    ADD CONSTRAINT journal_watermark_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cities_lettertemplate
    ADD CONSTRAINT letter_one_wording_a_day EXCLUDE USING gist (city_id WITH =, name WITH =, daterange(since, until, '[]'::text) WITH &&);



ALTER TABLE ONLY public.meetings_agendapoint
    ADD CONSTRAINT meetings_agendapoint_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.meetings_attendance
    ADD CONSTRAINT meetings_attendance_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.meetings_decisionmaker
    ADD CONSTRAINT meetings_decisionmaker_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.meetings_meeting
    ADD CONSTRAINT meetings_meeting_pair UNIQUE (city_id, entry_id);



ALTER TABLE ONLY public.meetings_meeting
    ADD CONSTRAINT meetings_meeting_pkey PRIMARY KEY (entry_id);



ALTER TABLE ONLY public.spaces_membership
    ADD CONSTRAINT membership_no_overlap EXCLUDE USING gist (space_id WITH =, person_id WITH =, role WITH =, daterange(since, until, '[]'::text) WITH &&) WHERE ((ended_at IS NULL));



ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.notify_letter
    ADD CONSTRAINT notify_letter_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.notify_letter
    ADD CONSTRAINT notify_letter_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.notify_letterchoice
    ADD CONSTRAINT notify_letterchoice_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.notify_mailbox
    ADD CONSTRAINT notify_mailbox_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.notify_mailbox
    ADD CONSTRAINT notify_mailbox_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.notify_notice
    ADD CONSTRAINT notify_notice_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.numbers_series
    ADD CONSTRAINT numbers_series_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.offices_appointment
    ADD CONSTRAINT offices_appointment_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.offices_office
    ADD CONSTRAINT offices_office_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.offices_office
    ADD CONSTRAINT offices_office_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.offices_placement
    ADD CONSTRAINT offices_placement_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.offices_post
    ADD CONSTRAINT offices_post_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.offices_post
    ADD CONSTRAINT offices_post_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.organisations_federation
    ADD CONSTRAINT organisations_federation_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.organisations_formername
    ADD CONSTRAINT organisations_formername_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.organisations_organisation
    ADD CONSTRAINT organisations_organisation_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.organisations_organisation
    ADD CONSTRAINT organisations_organisation_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.organisations_organisationtheme
    ADD CONSTRAINT organisations_organisationtheme_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.organisations_proposal
    ADD CONSTRAINT organisations_proposal_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.organisations_representation
    ADD CONSTRAINT organisations_representation_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cities_parameter
    ADD CONSTRAINT parameter_one_value_a_day EXCLUDE USING gist (city_id WITH =, name WITH =, daterange(since, until, '[]'::text) WITH &&);



ALTER TABLE ONLY public.people_account
    ADD CONSTRAINT people_account_email_key UNIQUE (email);



ALTER TABLE ONLY public.people_account
    ADD CONSTRAINT people_account_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.people_person
    ADD CONSTRAINT people_person_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.people_person
    ADD CONSTRAINT people_person_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.people_personcontact
    ADD CONSTRAINT people_personcontact_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.people_session
    ADD CONSTRAINT people_session_pkey PRIMARY KEY (session_key);



ALTER TABLE ONLY public.offices_placement
    ADD CONSTRAINT placement_no_overlap EXCLUDE USING gist (office_id WITH =, daterange(since, until, '[]'::text) WITH &&);



ALTER TABLE ONLY public.offices_post
    ADD CONSTRAINT post_title_once_a_day EXCLUDE USING gist (office_id WITH =, title WITH =, daterange(since, until, '[]'::text) WITH &&);



ALTER TABLE ONLY public.privacy_clause
    ADD CONSTRAINT privacy_clause_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.privacy_contactaccess
    ADD CONSTRAINT privacy_contactaccess_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);



ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.organisations_representation
    ADD CONSTRAINT representation_no_overlap EXCLUDE USING gist (organisation_id WITH =, person_id WITH =, daterange(since, until, '[]'::text) WITH &&) WHERE (((state)::text = ANY ((ARRAY['declared'::character varying, 'confirmed'::character varying])::text[])));



ALTER TABLE ONLY public.search_searchdocument
    ADD CONSTRAINT search_searchdocument_pkey PRIMARY KEY (entry_id);



ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_provider_uid_fc810c6e_uniq UNIQUE (provider, uid);



ALTER TABLE ONLY public.socialaccount_socialapp
    ADD CONSTRAINT socialaccount_socialapp_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq UNIQUE (app_id, account_id);



ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.spaces_attachment
    ADD CONSTRAINT spaces_attachment_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.spaces_deputyship
    ADD CONSTRAINT spaces_deputyship_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.spaces_deputyship
    ADD CONSTRAINT spaces_deputyship_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.spaces_entry
    ADD CONSTRAINT spaces_entry_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.spaces_entry
    ADD CONSTRAINT spaces_entry_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.spaces_entryreader
    ADD CONSTRAINT spaces_entryreader_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.spaces_follow
    ADD CONSTRAINT spaces_follow_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.spaces_follow
    ADD CONSTRAINT spaces_follow_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.spaces_membership
    ADD CONSTRAINT spaces_membership_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.spaces_space
    ADD CONSTRAINT spaces_space_front_id_key UNIQUE (front_id);



ALTER TABLE ONLY public.spaces_space
    ADD CONSTRAINT spaces_space_pair UNIQUE (city_id, id);



ALTER TABLE ONLY public.spaces_space
    ADD CONSTRAINT spaces_space_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.spaces_spacetool
    ADD CONSTRAINT spaces_spacetool_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.web_counter
    ADD CONSTRAINT web_counter_pkey PRIMARY KEY (cache_key);



ALTER TABLE ONLY public.web_limit
    ADD CONSTRAINT web_limit_pkey PRIMARY KEY (key);



CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);



CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);



CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);



CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);



CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);



CREATE UNIQUE INDEX adoption_correction_once ON public.documents_adoptioncorrection USING btree (document_id, number, field);



CREATE UNIQUE INDEX agenda_position_once ON public.meetings_agendapoint USING btree (meeting_id, "position");



CREATE UNIQUE INDEX answer_version_number_once ON public.consultations_answerversion USING btree (remark_id, number);



CREATE UNIQUE INDEX assignment_current_once ON public.consultations_assignment USING btree (remark_id) WHERE (ended_at IS NULL);



CREATE INDEX assignment_of_person ON public.consultations_assignment USING btree (person_id) WHERE (ended_at IS NULL);



CREATE INDEX assignment_of_remark ON public.consultations_assignment USING btree (remark_id, at);



CREATE UNIQUE INDEX attendance_side_once ON public.meetings_attendance USING btree (meeting_id, side);



CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);



CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);



CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);



CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);



CREATE UNIQUE INDEX bulk_item_once ON public.consultations_bulkitem USING btree (change_id, remark_id);



CREATE INDEX cities_city_code_a805d02e_like ON public.cities_city USING btree (code varchar_pattern_ops);



CREATE INDEX cities_city_host_075558bb_like ON public.cities_city USING btree (host varchar_pattern_ops);



CREATE INDEX cities_city_slug_63eda70c_like ON public.cities_city USING btree (slug varchar_pattern_ops);



CREATE INDEX cities_district_city_id_545850e9 ON public.cities_district USING btree (city_id);



CREATE INDEX cities_district_slug_d08982a7 ON public.cities_district USING btree (slug);



CREATE INDEX cities_district_slug_d08982a7_like ON public.cities_district USING btree (slug varchar_pattern_ops);



CREATE INDEX cities_lettertemplate_city_id_d128a923 ON public.cities_lettertemplate USING btree (city_id);



CREATE INDEX cities_parameter_city_id_8370c558 ON public.cities_parameter USING btree (city_id);



CREATE INDEX cities_term_city_id_2f180d11 ON public.cities_term USING btree (city_id);



CREATE INDEX cities_theme_city_id_5e4c6216 ON public.cities_theme USING btree (city_id);



CREATE INDEX cities_theme_slug_13acaa0b ON public.cities_theme USING btree (slug);



CREATE INDEX cities_theme_slug_13acaa0b_like ON public.cities_theme USING btree (slug varchar_pattern_ops);



CREATE UNIQUE INDEX consultation_district_once ON public.consultations_consultationdistrict USING btree (consultation_id, district_id);



CREATE UNIQUE INDEX consultation_number_once ON public.consultations_consultation USING btree (city_id, year, number);



CREATE UNIQUE INDEX consultation_theme_once ON public.consultations_consultationtheme USING btree (consultation_id, theme_id);



CREATE INDEX consultations_answer_by_id_8632bbfc ON public.consultations_answer USING btree (by_id);



CREATE INDEX consultations_answer_city_id_2dc689bb ON public.consultations_answer USING btree (city_id);



CREATE INDEX consultations_answer_group_id_45d44e13 ON public.consultations_answer USING btree (group_id);



CREATE INDEX consultations_answerletter_city_id_3462fa58 ON public.consultations_answerletter USING btree (city_id);



CREATE INDEX consultations_answerletter_correction_id_977ce22f ON public.consultations_answerletter USING btree (correction_id);



CREATE INDEX consultations_answerletter_remark_id_045a3828 ON public.consultations_answerletter USING btree (remark_id);



CREATE INDEX consultations_answerversion_author_id_0f28b741 ON public.consultations_answerversion USING btree (author_id);



CREATE INDEX consultations_answerversion_by_id_9395025b ON public.consultations_answerversion USING btree (by_id);



CREATE INDEX consultations_answerversion_city_id_518f9e78 ON public.consultations_answerversion USING btree (city_id);



CREATE INDEX consultations_answerversion_group_id_cffa5409 ON public.consultations_answerversion USING btree (group_id);



CREATE INDEX consultations_answerversion_remark_id_a3146ddb ON public.consultations_answerversion USING btree (remark_id);



CREATE INDEX consultations_assignment_by_id_b2dfdd19 ON public.consultations_assignment USING btree (by_id);



CREATE INDEX consultations_assignment_city_id_9a1db6d5 ON public.consultations_assignment USING btree (city_id);



CREATE INDEX consultations_assignment_ended_by_id_2afe0c81 ON public.consultations_assignment USING btree (ended_by_id);



CREATE INDEX consultations_assignment_office_id_f3f0d991 ON public.consultations_assignment USING btree (office_id);



CREATE INDEX consultations_assignment_person_id_43b33892 ON public.consultations_assignment USING btree (person_id);



CREATE INDEX consultations_assignment_remark_id_9f3a5566 ON public.consultations_assignment USING btree (remark_id);



CREATE INDEX consultations_bulkchange_by_id_45633203 ON public.consultations_bulkchange USING btree (by_id);



CREATE INDEX consultations_bulkchange_city_id_d30ac5aa ON public.consultations_bulkchange USING btree (city_id);



CREATE INDEX consultations_bulkchange_round_id_02586cb3 ON public.consultations_bulkchange USING btree (round_id);



CREATE INDEX consultations_bulkchange_undone_by_id_28a04f36 ON public.consultations_bulkchange USING btree (undone_by_id);



CREATE INDEX consultations_bulkitem_after_id_492538b1 ON public.consultations_bulkitem USING btree (after_id);



CREATE INDEX consultations_bulkitem_assigned_after_id_530d57f8 ON public.consultations_bulkitem USING btree (assigned_after_id);



CREATE INDEX consultations_bulkitem_assigned_before_id_fc5afb5b ON public.consultations_bulkitem USING btree (assigned_before_id);



CREATE INDEX consultations_bulkitem_before_id_7b5edaae ON public.consultations_bulkitem USING btree (before_id);



CREATE INDEX consultations_bulkitem_change_id_b30735b2 ON public.consultations_bulkitem USING btree (change_id);



CREATE INDEX consultations_bulkitem_city_id_5180747b ON public.consultations_bulkitem USING btree (city_id);



CREATE INDEX consultations_bulkitem_group_after_id_00a16eee ON public.consultations_bulkitem USING btree (group_after_id);



CREATE INDEX consultations_bulkitem_group_before_id_42a2447e ON public.consultations_bulkitem USING btree (group_before_id);



CREATE INDEX consultations_bulkitem_remark_id_9ec884a1 ON public.consultations_bulkitem USING btree (remark_id);



CREATE INDEX consultations_consultation_city_id_a3309dfd ON public.consultations_consultation USING btree (city_id);



CREATE INDEX consultations_consultation_office_id_578b348f ON public.consultations_consultation USING btree (office_id);



CREATE INDEX consultations_consultationdistrict_city_id_9b85e6d6 ON public.consultations_consultationdistrict USING btree (city_id);



CREATE INDEX consultations_consultationdistrict_consultation_id_0e097fbb ON public.consultations_consultationdistrict USING btree (consultation_id);



CREATE INDEX consultations_consultationdistrict_district_id_72eba4fb ON public.consultations_consultationdistrict USING btree (district_id);



CREATE INDEX consultations_consultationtheme_city_id_639d2d98 ON public.consultations_consultationtheme USING btree (city_id);



CREATE INDEX consultations_consultationtheme_consultation_id_02720386 ON public.consultations_consultationtheme USING btree (consultation_id);



CREATE INDEX consultations_consultationtheme_theme_id_d10b6b54 ON public.consultations_consultationtheme USING btree (theme_id);



CREATE INDEX consultations_correctedanswer_city_id_403059ba ON public.consultations_correctedanswer USING btree (city_id);



CREATE INDEX consultations_correctedanswer_correction_id_51530343 ON public.consultations_correctedanswer USING btree (correction_id);



CREATE INDEX consultations_correctedanswer_remark_id_c1d703ca ON public.consultations_correctedanswer USING btree (remark_id);



CREATE INDEX consultations_correction_by_id_683478dc ON public.consultations_correction USING btree (by_id);



CREATE INDEX consultations_correction_city_id_cb74c5ed ON public.consultations_correction USING btree (city_id);



CREATE INDEX consultations_correction_published_by_id_b9b00f5f ON public.consultations_correction USING btree (published_by_id);



CREATE INDEX consultations_correction_round_id_d475fc76 ON public.consultations_correction USING btree (round_id);



CREATE INDEX consultations_effect_city_id_d4a42e7a ON public.consultations_effect USING btree (city_id);



CREATE INDEX consultations_effect_consultation_id_44fc3862 ON public.consultations_effect USING btree (consultation_id);



CREATE INDEX consultations_effectremark_city_id_f81fd718 ON public.consultations_effectremark USING btree (city_id);



CREATE INDEX consultations_effectremark_effect_id_ccb3a018 ON public.consultations_effectremark USING btree (effect_id);



CREATE INDEX consultations_effectremark_remark_id_8ccdb6b9 ON public.consultations_effectremark USING btree (remark_id);



CREATE INDEX consultations_groupedremark_city_id_90f86cb5 ON public.consultations_groupedremark USING btree (city_id);



CREATE INDEX consultations_groupedremark_group_id_dc02a910 ON public.consultations_groupedremark USING btree (group_id);



CREATE INDEX consultations_letterbatch_city_id_d3b3c6b2 ON public.consultations_letterbatch USING btree (city_id);



CREATE INDEX consultations_letterbatch_file_id_f8a6f9c3 ON public.consultations_letterbatch USING btree (file_id);



CREATE INDEX consultations_letterbatch_round_id_ada31b5b ON public.consultations_letterbatch USING btree (round_id);



CREATE INDEX consultations_publicationplace_city_id_1c3f1140 ON public.consultations_publicationplace USING btree (city_id);



CREATE INDEX consultations_publicationplace_consultation_id_5ba19735 ON public.consultations_publicationplace USING btree (consultation_id);



CREATE INDEX consultations_remark_author_id_3df972b4 ON public.consultations_remark USING btree (author_id);



CREATE INDEX consultations_remark_city_id_876fb026 ON public.consultations_remark USING btree (city_id);



CREATE INDEX consultations_remark_paragraph_id_f1ef4283 ON public.consultations_remark USING btree (paragraph_id);



CREATE INDEX consultations_remark_round_id_01aef613 ON public.consultations_remark USING btree (round_id);



CREATE INDEX consultations_remarkconfirmation_city_id_39d60c4f ON public.consultations_remarkconfirmation USING btree (city_id);



CREATE INDEX consultations_remarkcontact_city_id_4a1f6f8a ON public.consultations_remarkcontact USING btree (city_id);



CREATE INDEX consultations_remarkfile_city_id_2a771dbd ON public.consultations_remarkfile USING btree (city_id);



CREATE INDEX consultations_remarkfile_file_id_5442e1df ON public.consultations_remarkfile USING btree (file_id);



CREATE INDEX consultations_remarkfile_remark_id_ebec7d78 ON public.consultations_remarkfile USING btree (remark_id);



CREATE INDEX consultations_remarkgroup_city_id_562b11ad ON public.consultations_remarkgroup USING btree (city_id);



CREATE INDEX consultations_remarkgroup_round_id_dd3db358 ON public.consultations_remarkgroup USING btree (round_id);



CREATE INDEX consultations_remarknote_by_id_63f9ee0f ON public.consultations_remarknote USING btree (by_id);



CREATE INDEX consultations_remarknote_city_id_b9629203 ON public.consultations_remarknote USING btree (city_id);



CREATE INDEX consultations_remarknote_office_id_23c3c9e8 ON public.consultations_remarknote USING btree (office_id);



CREATE INDEX consultations_remarknote_parent_id_eca9ce6d ON public.consultations_remarknote USING btree (parent_id);



CREATE INDEX consultations_remarknote_person_id_ac63e8e0 ON public.consultations_remarknote USING btree (person_id);



CREATE INDEX consultations_remarknote_remark_id_3d8df402 ON public.consultations_remarknote USING btree (remark_id);



CREATE INDEX consultations_remarkpassage_city_id_80575bb5 ON public.consultations_remarkpassage USING btree (city_id);



CREATE INDEX consultations_remarkpassage_paragraph_id_f481455f ON public.consultations_remarkpassage USING btree (paragraph_id);



CREATE INDEX consultations_remarkpassage_remark_id_b74dad43 ON public.consultations_remarkpassage USING btree (remark_id);



CREATE INDEX consultations_remarkpostal_city_id_11646e60 ON public.consultations_remarkpostal USING btree (city_id);



CREATE INDEX consultations_remarksaid_city_id_d0f17b56 ON public.consultations_remarksaid USING btree (city_id);



CREATE INDEX consultations_remarksaid_meeting_id_483c5bc0 ON public.consultations_remarksaid USING btree (meeting_id);



CREATE INDEX consultations_report_city_id_6b4a8308 ON public.consultations_report USING btree (city_id);



CREATE INDEX consultations_report_round_id_10a9c8f0 ON public.consultations_report USING btree (round_id);



CREATE INDEX consultations_reportfile_city_id_970f68ac ON public.consultations_reportfile USING btree (city_id);



CREATE INDEX consultations_reportfile_file_id_5e0ad4da ON public.consultations_reportfile USING btree (file_id);



CREATE INDEX consultations_reportfile_report_id_d93bf3c6 ON public.consultations_reportfile USING btree (report_id);



CREATE INDEX consultations_round_city_id_495cde90 ON public.consultations_round USING btree (city_id);



CREATE INDEX consultations_round_consultation_id_574fdae4 ON public.consultations_round USING btree (consultation_id);



CREATE INDEX consultations_round_version_id_0654ef8c ON public.consultations_round USING btree (version_id);



CREATE INDEX consultations_waitingscan_by_id_3d07a0c5 ON public.consultations_waitingscan USING btree (by_id);



CREATE INDEX consultations_waitingscan_city_id_119ab679 ON public.consultations_waitingscan USING btree (city_id);



CREATE INDEX consultations_waitingscan_consultation_id_6e192b20 ON public.consultations_waitingscan USING btree (consultation_id);



CREATE INDEX consultations_waitingscan_file_id_7733b602 ON public.consultations_waitingscan USING btree (file_id);



CREATE INDEX contact_access_newest ON public.privacy_contactaccess USING btree (city_id, at DESC);



CREATE INDEX contact_access_of_person ON public.privacy_contactaccess USING btree (city_id, person_id) WHERE (person_id IS NOT NULL);



CREATE UNIQUE INDEX corrected_answer_once ON public.consultations_correctedanswer USING btree (correction_id, remark_id);



CREATE UNIQUE INDEX correction_number_once ON public.consultations_correction USING btree (round_id, number);



CREATE UNIQUE INDEX decision_maker_position_once ON public.meetings_decisionmaker USING btree (meeting_id, "position");



CREATE INDEX deputyship_of_deputy ON public.spaces_deputyship USING btree (city_id, deputy_id);



CREATE UNIQUE INDEX district_slug_once ON public.cities_district USING btree (city_id, slug);



CREATE INDEX documents_adoptioncorrection_city_id_276e2450 ON public.documents_adoptioncorrection USING btree (city_id);



CREATE INDEX documents_adoptioncorrection_document_id_09b901f8 ON public.documents_adoptioncorrection USING btree (document_id);



CREATE INDEX documents_document_adopted_version_id_3ff4b2ce ON public.documents_document USING btree (adopted_version_id);



CREATE INDEX documents_document_city_id_acfec2f7 ON public.documents_document USING btree (city_id);



CREATE INDEX documents_elementplace_city_id_752e5c81 ON public.documents_elementplace USING btree (city_id);



CREATE INDEX documents_elementplace_document_id_09dfa426 ON public.documents_elementplace USING btree (document_id);



CREATE INDEX documents_move_city_id_be9c9a05 ON public.documents_move USING btree (city_id);



CREATE INDEX documents_move_document_id_7acbda07 ON public.documents_move USING btree (document_id);



CREATE INDEX documents_opinion_city_id_07bc70ae ON public.documents_opinion USING btree (city_id);



CREATE INDEX documents_opinion_document_id_328308a7 ON public.documents_opinion USING btree (document_id);



CREATE INDEX documents_opinion_file_id_1acbf88c ON public.documents_opinion USING btree (file_id);



CREATE INDEX documents_opinion_version_id_14700907 ON public.documents_opinion USING btree (version_id);



CREATE INDEX documents_paragraph_city_id_c07021d5 ON public.documents_paragraph USING btree (city_id);



CREATE INDEX documents_paragraph_origin_id_663dcc30 ON public.documents_paragraph USING btree (origin_id);



CREATE INDEX documents_paragraph_version_id_d4e9fb26 ON public.documents_paragraph USING btree (version_id);



CREATE INDEX documents_plannedstep_city_id_8d1fdc52 ON public.documents_plannedstep USING btree (city_id);



CREATE INDEX documents_plannedstep_document_id_b0d7d6bd ON public.documents_plannedstep USING btree (document_id);



CREATE INDEX documents_programmereport_city_id_bf5c50c6 ON public.documents_programmereport USING btree (city_id);



CREATE INDEX documents_submission_city_id_1da187d6 ON public.documents_submission USING btree (city_id);



CREATE INDEX documents_submission_document_id_3d463fd5 ON public.documents_submission USING btree (document_id);



CREATE INDEX documents_submission_version_id_d0e90c9b ON public.documents_submission USING btree (version_id);



CREATE INDEX documents_version_city_id_5e562908 ON public.documents_version USING btree (city_id);



CREATE INDEX documents_version_document_id_2745de5b ON public.documents_version USING btree (document_id);



CREATE UNIQUE INDEX effect_position_once ON public.consultations_effect USING btree (consultation_id, "position");



CREATE UNIQUE INDEX effect_remark_once ON public.consultations_effectremark USING btree (effect_id, remark_id);



CREATE UNIQUE INDEX element_place_once ON public.documents_elementplace USING btree (document_id, element, anchor);



CREATE UNIQUE INDEX entry_kind_pair ON public.spaces_entry USING btree (id, kind);



CREATE INDEX entry_newest ON public.spaces_entry USING btree (city_id, audience, published_at DESC) WHERE ((state)::text = 'published'::text);



CREATE INDEX entry_of_space ON public.spaces_entry USING btree (space_id, audience, published_at DESC) WHERE ((state)::text = 'published'::text);



CREATE UNIQUE INDEX entry_reader_once ON public.spaces_entryreader USING btree (entry_id, person_id);



CREATE INDEX file_of_digest ON public.files_storedfile USING btree (city_id, sha256);



CREATE INDEX files_storedfile_city_id_7b3c86f4 ON public.files_storedfile USING btree (city_id);



CREATE UNIQUE INDEX flag_number_once ON public.flags_flag USING btree (city_id, year, number);



CREATE INDEX flag_of_person ON public.flags_flag USING btree (city_id, author_id);



CREATE UNIQUE INDEX flag_sent_once ON public.flags_flag USING btree (city_id, submission);



CREATE INDEX flag_waiting ON public.flags_flag USING btree (city_id, due_at) WHERE ((state)::text = 'waiting'::text);



CREATE INDEX flags_flag_author_id_e066bc8b ON public.flags_flag USING btree (author_id);



CREATE INDEX flags_flag_city_id_6f2fa4f5 ON public.flags_flag USING btree (city_id);



CREATE INDEX flags_flag_decided_by_id_43d3871e ON public.flags_flag USING btree (decided_by_id);



CREATE INDEX flags_flag_space_id_30856feb ON public.flags_flag USING btree (space_id);



CREATE INDEX flags_flagcontact_city_id_ad91400f ON public.flags_flagcontact USING btree (city_id);



CREATE INDEX follow_of_address ON public.spaces_follow USING btree (city_id, address);



CREATE INDEX follow_of_person ON public.spaces_follow USING btree (city_id, person_id);



CREATE UNIQUE INDEX follow_once_a_person ON public.spaces_follow USING btree (entry_id, person_id);



CREATE UNIQUE INDEX follow_once_an_address ON public.spaces_follow USING btree (entry_id, address) WHERE (NOT ((address)::text = ''::text));



CREATE UNIQUE INDEX head_moment_once ON public.journal_signedhead USING btree (city_id, "timestamp");



CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));



CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);



CREATE INDEX import_run_of_file ON public.imports_importrun USING btree (city_id, kind, sha256);



CREATE INDEX imports_importrun_by_id_dc8ff496 ON public.imports_importrun USING btree (by_id);



CREATE INDEX imports_importrun_city_id_43a197ad ON public.imports_importrun USING btree (city_id);



CREATE INDEX imports_importrun_file_id_ffdd104a ON public.imports_importrun USING btree (file_id);



CREATE INDEX imports_rowerror_city_id_622d1934 ON public.imports_rowerror USING btree (city_id);



CREATE INDEX imports_rowerror_run_id_00972b3b ON public.imports_rowerror USING btree (run_id);



CREATE INDEX jobs_pulse_worker_1dc65cbf_like ON public.jobs_pulse USING btree (worker varchar_pattern_ops);



CREATE INDEX journal_leaf_city_id_4698d2b0 ON public.journal_leaf USING btree (city_id);



CREATE INDEX journal_line_city_id_f503e4f0 ON public.journal_line USING btree (city_id);



CREATE INDEX journal_node_city_id_529dfe58 ON public.journal_node USING btree (city_id);



CREATE INDEX journal_position_city_id_79cd09b0 ON public.journal_position USING btree (city_id);



CREATE INDEX journal_private_city_id_aee2a215 ON public.journal_private USING btree (city_id);



CREATE INDEX journal_private_line_id_d7e0fba7 ON public.journal_private USING btree (line_id);



CREATE INDEX journal_signedhead_city_id_e0555817 ON public.journal_signedhead USING btree (city_id);



CREATE INDEX journal_signedhead_key_id_ee9e00d8 ON public.journal_signedhead USING btree (key_id);



CREATE INDEX journal_signedhead_key_id_ee9e00d8_like ON public.journal_signedhead USING btree (key_id varchar_pattern_ops);



CREATE INDEX journal_signingkey_key_id_708c6617_like ON public.journal_signingkey USING btree (key_id varchar_pattern_ops);



CREATE INDEX journal_watermark_city_id_5e5ce88f ON public.journal_watermark USING btree (city_id);



CREATE UNIQUE INDEX leaf_index_once ON public.journal_leaf USING btree (city_id, index);



CREATE UNIQUE INDEX letter_batch_once ON public.consultations_letterbatch USING btree (round_id, digest);



CREATE UNIQUE INDEX letter_choice_once ON public.notify_letterchoice USING btree (mailbox_id, topic);



CREATE UNIQUE INDEX letter_once ON public.notify_letter USING btree (city_id, matter, address);



CREATE INDEX letter_pace ON public.notify_letter USING btree (city_id, claimed_at) WHERE (claimed_at IS NOT NULL);



CREATE INDEX letter_waiting ON public.notify_letter USING btree (city_id, rank, not_before, id) WHERE ((state)::text = ANY ((ARRAY['queued'::character varying, 'sending'::character varying])::text[]));



CREATE INDEX line_by_hash ON public.journal_line USING btree (city_id, leaf_hash);



CREATE INDEX line_of_space ON public.journal_line USING btree (city_id, space_id, seq);



CREATE INDEX line_of_subject ON public.journal_line USING btree (city_id, subject_id, seq);



CREATE INDEX line_settling ON public.journal_line USING btree (city_id, cluster, xid);



CREATE UNIQUE INDEX mailbox_once ON public.notify_mailbox USING btree (city_id, address);



CREATE INDEX meeting_in_calendar ON public.meetings_meeting USING btree (city_id, starts_at);



CREATE UNIQUE INDEX meeting_number_once ON public.meetings_meeting USING btree (space_id, number);



CREATE INDEX meetings_agendapoint_city_id_8c071657 ON public.meetings_agendapoint USING btree (city_id);



CREATE INDEX meetings_agendapoint_meeting_id_31eceeaa ON public.meetings_agendapoint USING btree (meeting_id);



CREATE INDEX meetings_attendance_city_id_dde6be5e ON public.meetings_attendance USING btree (city_id);



CREATE INDEX meetings_attendance_meeting_id_296f48af ON public.meetings_attendance USING btree (meeting_id);



CREATE INDEX meetings_decisionmaker_city_id_9c5d99cb ON public.meetings_decisionmaker USING btree (city_id);



CREATE INDEX meetings_decisionmaker_meeting_id_79fe0397 ON public.meetings_decisionmaker USING btree (meeting_id);



CREATE INDEX meetings_meeting_city_id_40251700 ON public.meetings_meeting USING btree (city_id);



CREATE INDEX meetings_meeting_space_id_12d74c02 ON public.meetings_meeting USING btree (space_id);



CREATE INDEX membership_of_person ON public.spaces_membership USING btree (city_id, person_id);



CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);



CREATE UNIQUE INDEX move_position_once ON public.documents_move USING btree (document_id, "position");



CREATE UNIQUE INDEX node_once ON public.journal_node USING btree (city_id, level, place);



CREATE INDEX note_of_remark ON public.consultations_remarknote USING btree (remark_id, at);



CREATE UNIQUE INDEX notice_once ON public.notify_notice USING btree (mailbox_id, key);



CREATE INDEX notice_waiting ON public.notify_notice USING btree (city_id, due_at) WHERE (letter_id IS NULL);



CREATE INDEX notify_letter_city_id_6339e0ab ON public.notify_letter USING btree (city_id);



CREATE INDEX notify_letterchoice_city_id_c8298a55 ON public.notify_letterchoice USING btree (city_id);



CREATE INDEX notify_letterchoice_mailbox_id_bdf8b016 ON public.notify_letterchoice USING btree (mailbox_id);



CREATE INDEX notify_mailbox_city_id_ea9364fb ON public.notify_mailbox USING btree (city_id);



CREATE INDEX notify_notice_city_id_724978bb ON public.notify_notice USING btree (city_id);



CREATE INDEX notify_notice_letter_id_2bab617b ON public.notify_notice USING btree (letter_id);



CREATE INDEX notify_notice_mailbox_id_312c8a64 ON public.notify_notice USING btree (mailbox_id);



CREATE INDEX numbers_series_city_id_f309311d ON public.numbers_series USING btree (city_id);



CREATE UNIQUE INDEX office_slug_once ON public.offices_office USING btree (city_id, slug);



CREATE INDEX offices_appointment_city_id_3512a63d ON public.offices_appointment USING btree (city_id);



CREATE INDEX offices_appointment_person_id_baa3569c ON public.offices_appointment USING btree (person_id);



CREATE INDEX offices_appointment_post_id_8231772f ON public.offices_appointment USING btree (post_id);



CREATE INDEX offices_office_city_id_2f21d950 ON public.offices_office USING btree (city_id);



CREATE INDEX offices_office_slug_0bb9bb59 ON public.offices_office USING btree (slug);



CREATE INDEX offices_office_slug_0bb9bb59_like ON public.offices_office USING btree (slug varchar_pattern_ops);



CREATE INDEX offices_placement_city_id_bf77dc2b ON public.offices_placement USING btree (city_id);



CREATE INDEX offices_placement_office_id_97b27c18 ON public.offices_placement USING btree (office_id);



CREATE INDEX offices_placement_parent_id_4164bf11 ON public.offices_placement USING btree (parent_id);



CREATE INDEX offices_post_city_id_b4563f09 ON public.offices_post USING btree (city_id);



CREATE INDEX offices_post_office_id_63a5a937 ON public.offices_post USING btree (office_id);



CREATE UNIQUE INDEX opinion_asked_once ON public.documents_opinion USING btree (document_id, version_id, body);



CREATE INDEX organisation_in_order ON public.organisations_organisation USING btree (city_id, name_key);



CREATE UNIQUE INDEX organisation_krs_once ON public.organisations_organisation USING btree (city_id, krs) WHERE (NOT ((krs)::text = ''::text));



CREATE UNIQUE INDEX organisation_nip_once ON public.organisations_organisation USING btree (city_id, nip) WHERE (NOT ((nip)::text = ''::text));



CREATE UNIQUE INDEX organisation_regon_once ON public.organisations_organisation USING btree (city_id, regon) WHERE (NOT ((regon)::text = ''::text));



CREATE UNIQUE INDEX organisation_slug_once ON public.organisations_organisation USING btree (city_id, slug);



CREATE UNIQUE INDEX organisation_theme_once ON public.organisations_organisationtheme USING btree (organisation_id, theme_id);



CREATE INDEX organisations_federation_city_id_6d93b434 ON public.organisations_federation USING btree (city_id);



CREATE INDEX organisations_federation_federation_id_08f5cb87 ON public.organisations_federation USING btree (federation_id);



CREATE INDEX organisations_federation_organisation_id_b1571458 ON public.organisations_federation USING btree (organisation_id);



CREATE INDEX organisations_formername_city_id_82a17ae8 ON public.organisations_formername USING btree (city_id);



CREATE INDEX organisations_formername_organisation_id_c45d224d ON public.organisations_formername USING btree (organisation_id);



CREATE INDEX organisations_organisation_city_id_953c54af ON public.organisations_organisation USING btree (city_id);



CREATE INDEX organisations_organisation_district_id_087823e8 ON public.organisations_organisation USING btree (district_id);



CREATE INDEX organisations_organisation_slug_5f32bfb4 ON public.organisations_organisation USING btree (slug);



CREATE INDEX organisations_organisation_slug_5f32bfb4_like ON public.organisations_organisation USING btree (slug varchar_pattern_ops);



CREATE INDEX organisations_organisationtheme_city_id_3420840d ON public.organisations_organisationtheme USING btree (city_id);



CREATE INDEX organisations_organisationtheme_organisation_id_1d5baac3 ON public.organisations_organisationtheme USING btree (organisation_id);



CREATE INDEX organisations_organisationtheme_theme_id_bd44560e ON public.organisations_organisationtheme USING btree (theme_id);



CREATE INDEX organisations_proposal_city_id_36f63c58 ON public.organisations_proposal USING btree (city_id);



CREATE INDEX organisations_proposal_organisation_id_f4990763 ON public.organisations_proposal USING btree (organisation_id);



CREATE INDEX organisations_proposal_person_id_2f52130a ON public.organisations_proposal USING btree (person_id);



CREATE INDEX organisations_representation_city_id_dc535177 ON public.organisations_representation USING btree (city_id);



CREATE INDEX organisations_representation_organisation_id_3cb1fffa ON public.organisations_representation USING btree (organisation_id);



CREATE INDEX organisations_representation_person_id_4cc8cc6b ON public.organisations_representation USING btree (person_id);



CREATE UNIQUE INDEX paragraph_anchor_once ON public.documents_paragraph USING btree (version_id, anchor);



CREATE UNIQUE INDEX paragraph_position_once ON public.documents_paragraph USING btree (version_id, "position");



CREATE INDEX people_account_email_1314925d_like ON public.people_account USING btree (email varchar_pattern_ops);



CREATE INDEX people_person_account_id_50605bf6 ON public.people_person USING btree (account_id);



CREATE INDEX people_person_city_id_f07f824b ON public.people_person USING btree (city_id);



CREATE INDEX people_personcontact_city_id_330f1f1e ON public.people_personcontact USING btree (city_id);



CREATE INDEX people_personcontact_person_id_2e54a38b ON public.people_personcontact USING btree (person_id);



CREATE INDEX people_session_account_id_8bd880b0 ON public.people_session USING btree (account_id);



CREATE INDEX people_session_expire_date_6a5f72cd ON public.people_session USING btree (expire_date);



CREATE INDEX people_session_session_key_f84fb1a3_like ON public.people_session USING btree (session_key varchar_pattern_ops);



CREATE UNIQUE INDEX person_contact_once ON public.people_personcontact USING btree (person_id, kind);



CREATE UNIQUE INDEX person_once_a_city ON public.people_person USING btree (city_id, account_id);



CREATE UNIQUE INDEX position_once ON public.journal_position USING btree (city_id, listener);



CREATE INDEX privacy_clause_city_id_ed557261 ON public.privacy_clause USING btree (city_id);



CREATE INDEX privacy_clause_slug_e6669f01 ON public.privacy_clause USING btree (slug);



CREATE INDEX privacy_clause_slug_e6669f01_like ON public.privacy_clause USING btree (slug varchar_pattern_ops);



CREATE INDEX privacy_contactaccess_city_id_488f332c ON public.privacy_contactaccess USING btree (city_id);



CREATE INDEX private_actor ON public.journal_private USING btree (city_id, value) WHERE ((field)::text = 'actor'::text);



CREATE UNIQUE INDEX private_field_once ON public.journal_private USING btree (line_id, field);



CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);



CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));



CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);



CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);



CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);



CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);



CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);



CREATE UNIQUE INDEX proposal_krs_once ON public.organisations_proposal USING btree (city_id, krs) WHERE (((state)::text = 'proposed'::text) AND (NOT ((krs)::text = ''::text)));



CREATE UNIQUE INDEX publication_place_once ON public.consultations_publicationplace USING btree (consultation_id, kind);



CREATE UNIQUE INDEX remark_confirmation_code_once ON public.consultations_remarkconfirmation USING btree (city_id, digest);



CREATE INDEX remark_declared_for ON public.consultations_remark USING btree (represents_id) WHERE ((standing)::text = 'declared'::text);



CREATE UNIQUE INDEX remark_file_once ON public.consultations_remarkfile USING btree (remark_id, file_id);



CREATE UNIQUE INDEX remark_group_number_once ON public.consultations_remarkgroup USING btree (round_id, number);



CREATE INDEX remark_in_order ON public.consultations_remark USING btree (round_id, received_at);



CREATE UNIQUE INDEX remark_number_once ON public.consultations_remark USING btree (round_id, number);



CREATE INDEX remark_of_paragraph ON public.consultations_remark USING btree (round_id, paragraph_id, received_at DESC);



CREATE UNIQUE INDEX remark_passage_in_order ON public.consultations_remarkpassage USING btree (remark_id, "position");



CREATE UNIQUE INDEX remark_passage_once ON public.consultations_remarkpassage USING btree (remark_id, paragraph_id);



CREATE UNIQUE INDEX remark_sent_once ON public.consultations_remark USING btree (city_id, submission);



CREATE UNIQUE INDEX report_file_of_form_once ON public.consultations_reportfile USING btree (report_id, form);



CREATE UNIQUE INDEX report_of_figures_once ON public.consultations_report USING btree (round_id, digest);



CREATE UNIQUE INDEX round_number_once ON public.consultations_round USING btree (consultation_id, number);



CREATE UNIQUE INDEX row_error_once ON public.imports_rowerror USING btree (run_id, "row");



CREATE INDEX search_searchdocument_city_id_1a9146f1 ON public.search_searchdocument USING btree (city_id);



CREATE INDEX search_vector ON public.search_searchdocument USING gin (vector);



CREATE UNIQUE INDEX series_once ON public.numbers_series USING btree (city_id, name);



CREATE INDEX signing_key_since ON public.journal_signingkey USING btree (since);



CREATE INDEX socialaccount_socialaccount_user_id_8146e70c ON public.socialaccount_socialaccount USING btree (user_id);



CREATE INDEX socialaccount_socialtoken_account_id_951f210e ON public.socialaccount_socialtoken USING btree (account_id);



CREATE INDEX socialaccount_socialtoken_app_id_636a42d7 ON public.socialaccount_socialtoken USING btree (app_id);



CREATE UNIQUE INDEX space_one_root ON public.spaces_space USING btree (city_id) WHERE ((kind)::text = 'city'::text);



CREATE UNIQUE INDEX space_slug_once ON public.spaces_space USING btree (city_id, slug);



CREATE UNIQUE INDEX space_tool_once ON public.spaces_spacetool USING btree (space_id, tool);



CREATE INDEX spaces_attachment_city_id_408494c3 ON public.spaces_attachment USING btree (city_id);



CREATE INDEX spaces_attachment_entry_id_74a45e10 ON public.spaces_attachment USING btree (entry_id);



CREATE INDEX spaces_attachment_file_id_22e93271 ON public.spaces_attachment USING btree (file_id);



CREATE INDEX spaces_deputyship_city_id_05f549eb ON public.spaces_deputyship USING btree (city_id);



CREATE INDEX spaces_deputyship_deputy_id_3f5a745b ON public.spaces_deputyship USING btree (deputy_id);



CREATE INDEX spaces_deputyship_person_id_209330e9 ON public.spaces_deputyship USING btree (person_id);



CREATE INDEX spaces_entry_author_id_181b13aa ON public.spaces_entry USING btree (author_id);



CREATE INDEX spaces_entry_city_id_f11853b7 ON public.spaces_entry USING btree (city_id);



CREATE INDEX spaces_entry_space_id_6c69ef39 ON public.spaces_entry USING btree (space_id);



CREATE INDEX spaces_entryreader_city_id_d2847ca7 ON public.spaces_entryreader USING btree (city_id);



CREATE INDEX spaces_entryreader_entry_id_2784c832 ON public.spaces_entryreader USING btree (entry_id);



CREATE INDEX spaces_entryreader_person_id_bd574327 ON public.spaces_entryreader USING btree (person_id);



CREATE INDEX spaces_follow_city_id_5708751b ON public.spaces_follow USING btree (city_id);



CREATE INDEX spaces_follow_entry_id_08d34acf ON public.spaces_follow USING btree (entry_id);



CREATE INDEX spaces_follow_person_id_cceb9477 ON public.spaces_follow USING btree (person_id);



CREATE INDEX spaces_membership_city_id_c3aff915 ON public.spaces_membership USING btree (city_id);



CREATE INDEX spaces_membership_office_id_5c6d6a3f ON public.spaces_membership USING btree (office_id);



CREATE INDEX spaces_membership_organisation_id_b8eea4ce ON public.spaces_membership USING btree (organisation_id);



CREATE INDEX spaces_membership_person_id_3da4f52a ON public.spaces_membership USING btree (person_id);



CREATE INDEX spaces_membership_space_id_efb5942b ON public.spaces_membership USING btree (space_id);



CREATE INDEX spaces_space_city_id_ad14d827 ON public.spaces_space USING btree (city_id);



CREATE INDEX spaces_space_parent_id_7fd40290 ON public.spaces_space USING btree (parent_id);



CREATE INDEX spaces_space_slug_fdf13372 ON public.spaces_space USING btree (slug);



CREATE INDEX spaces_space_slug_fdf13372_like ON public.spaces_space USING btree (slug varchar_pattern_ops);



CREATE INDEX spaces_spacetool_city_id_8a816a10 ON public.spaces_spacetool USING btree (city_id);



CREATE INDEX spaces_spacetool_space_id_fe90b326 ON public.spaces_spacetool USING btree (space_id);



CREATE UNIQUE INDEX submission_number_once ON public.documents_submission USING btree (document_id, number);



CREATE UNIQUE INDEX term_once ON public.cities_term USING btree (city_id, name);



CREATE UNIQUE INDEX theme_slug_once ON public.cities_theme USING btree (city_id, slug);



CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));



CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";



CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;



CREATE UNIQUE INDEX version_number_once ON public.documents_version USING btree (document_id, number);



CREATE UNIQUE INDEX waiting_scan_of_file_once ON public.consultations_waitingscan USING btree (file_id);



CREATE UNIQUE INDEX watermark_once ON public.journal_watermark USING btree (city_id);



CREATE INDEX web_counter_expires ON public.web_counter USING btree (expires);



CREATE INDEX web_limit_ends_at_9778a21c ON public.web_limit USING btree (ends_at);



CREATE INDEX web_limit_key_8267c585_like ON public.web_limit USING btree (key varchar_pattern_ops);



CREATE TRIGGER keep_published BEFORE INSERT OR DELETE OR UPDATE ON public.documents_paragraph FOR EACH ROW EXECUTE FUNCTION public.documents_keep_published();



CREATE CONSTRAINT TRIGGER keep_structure AFTER INSERT OR DELETE OR UPDATE ON public.offices_placement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.offices_keep_structure();



CREATE CONSTRAINT TRIGGER keep_structure AFTER INSERT OR UPDATE ON public.offices_post DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.offices_keep_structure();



CREATE TRIGGER keep_version BEFORE DELETE OR UPDATE ON public.documents_version FOR EACH ROW EXECUTE FUNCTION public.documents_keep_version();



CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();



CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();



CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();



CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();



CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();



CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();



CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();



ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_people_account_id FOREIGN KEY (user_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cities_district
    ADD CONSTRAINT cities_district_city_id_545850e9_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cities_lettertemplate
    ADD CONSTRAINT cities_lettertemplate_city_id_d128a923_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cities_parameter
    ADD CONSTRAINT cities_parameter_city_id_8370c558_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cities_term
    ADD CONSTRAINT cities_term_city_id_2f180d11_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cities_theme
    ADD CONSTRAINT cities_theme_city_id_5e4c6216_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_answer
    ADD CONSTRAINT consultations_answer_by_id_pair_fk FOREIGN KEY (city_id, by_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_answer
    ADD CONSTRAINT consultations_answer_city_id_2dc689bb_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_answer
    ADD CONSTRAINT consultations_answer_group_id_pair_fk FOREIGN KEY (city_id, group_id) REFERENCES public.consultations_remarkgroup(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_answer
    ADD CONSTRAINT consultations_answer_remark_id_pair_fk FOREIGN KEY (city_id, remark_id) REFERENCES public.consultations_remark(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_answerletter
    ADD CONSTRAINT consultations_answerletter_city_id_3462fa58_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_answerletter
    ADD CONSTRAINT consultations_answerletter_correction_id_pair_fk FOREIGN KEY (city_id, correction_id) REFERENCES public.consultations_correction(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_answerletter
    ADD CONSTRAINT consultations_answerletter_remark_id_pair_fk FOREIGN KEY (city_id, remark_id) REFERENCES public.consultations_remark(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_answerversion
    ADD CONSTRAINT consultations_answerversion_author_id_pair_fk FOREIGN KEY (city_id, author_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_answerversion
    ADD CONSTRAINT consultations_answerversion_by_id_pair_fk FOREIGN KEY (city_id, by_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_answerversion
    ADD CONSTRAINT consultations_answerversion_city_id_518f9e78_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_answerversion
    ADD CONSTRAINT consultations_answerversion_group_id_pair_fk FOREIGN KEY (city_id, group_id) REFERENCES public.consultations_remarkgroup(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_answerversion
    ADD CONSTRAINT consultations_answerversion_remark_id_pair_fk FOREIGN KEY (city_id, remark_id) REFERENCES public.consultations_remark(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_assignment
    ADD CONSTRAINT consultations_assignment_by_id_pair_fk FOREIGN KEY (city_id, by_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_assignment
    ADD CONSTRAINT consultations_assignment_city_id_9a1db6d5_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_assignment
    ADD CONSTRAINT consultations_assignment_ended_by_id_pair_fk FOREIGN KEY (city_id, ended_by_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_assignment
    ADD CONSTRAINT consultations_assignment_office_id_pair_fk FOREIGN KEY (city_id, office_id) REFERENCES public.offices_office(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_assignment
    ADD CONSTRAINT consultations_assignment_person_id_pair_fk FOREIGN KEY (city_id, person_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_assignment
    ADD CONSTRAINT consultations_assignment_remark_id_pair_fk FOREIGN KEY (city_id, remark_id) REFERENCES public.consultations_remark(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_bulkchange
    ADD CONSTRAINT consultations_bulkchange_by_id_pair_fk FOREIGN KEY (city_id, by_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_bulkchange
    ADD CONSTRAINT consultations_bulkchange_city_id_d30ac5aa_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_bulkchange
    ADD CONSTRAINT consultations_bulkchange_round_id_pair_fk FOREIGN KEY (city_id, round_id) REFERENCES public.consultations_round(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_bulkchange
    ADD CONSTRAINT consultations_bulkchange_undone_by_id_pair_fk FOREIGN KEY (city_id, undone_by_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_bulkitem
    ADD CONSTRAINT consultations_bulkitem_after_id_pair_fk FOREIGN KEY (city_id, after_id) REFERENCES public.consultations_answerversion(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_bulkitem
    ADD CONSTRAINT consultations_bulkitem_assigned_after_id_pair_fk FOREIGN KEY (city_id, assigned_after_id) REFERENCES public.consultations_assignment(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_bulkitem
    ADD CONSTRAINT consultations_bulkitem_assigned_before_id_pair_fk FOREIGN KEY (city_id, assigned_before_id) REFERENCES public.consultations_assignment(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_bulkitem
    ADD CONSTRAINT consultations_bulkitem_before_id_pair_fk FOREIGN KEY (city_id, before_id) REFERENCES public.consultations_answerversion(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_bulkitem
    ADD CONSTRAINT consultations_bulkitem_change_id_pair_fk FOREIGN KEY (city_id, change_id) REFERENCES public.consultations_bulkchange(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_bulkitem
    ADD CONSTRAINT consultations_bulkitem_city_id_5180747b_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_bulkitem
    ADD CONSTRAINT consultations_bulkitem_group_after_id_pair_fk FOREIGN KEY (city_id, group_after_id) REFERENCES public.consultations_remarkgroup(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_bulkitem
    ADD CONSTRAINT consultations_bulkitem_group_before_id_pair_fk FOREIGN KEY (city_id, group_before_id) REFERENCES public.consultations_remarkgroup(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_bulkitem
    ADD CONSTRAINT consultations_bulkitem_remark_id_pair_fk FOREIGN KEY (city_id, remark_id) REFERENCES public.consultations_remark(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_consultationtheme
    ADD CONSTRAINT consultations_consul_city_id_639d2d98_fk_cities_ci FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_consultationdistrict
    ADD CONSTRAINT consultations_consul_city_id_9b85e6d6_fk_cities_ci FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_consultation
    ADD CONSTRAINT consultations_consultation_city_id_a3309dfd_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_consultation
    ADD CONSTRAINT consultations_consultation_office_id_pair_fk FOREIGN KEY (city_id, office_id) REFERENCES public.offices_office(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_consultation
    ADD CONSTRAINT consultations_consultation_space_id_pair_fk FOREIGN KEY (city_id, space_id) REFERENCES public.spaces_space(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_consultationdistrict
    ADD CONSTRAINT consultations_consultationdistrict_consultation_id_pair_fk FOREIGN KEY (city_id, consultation_id) REFERENCES public.consultations_consultation(city_id, space_id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_consultationdistrict
    ADD CONSTRAINT consultations_consultationdistrict_district_id_pair_fk FOREIGN KEY (city_id, district_id) REFERENCES public.cities_district(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_consultationtheme
    ADD CONSTRAINT consultations_consultationtheme_consultation_id_pair_fk FOREIGN KEY (city_id, consultation_id) REFERENCES public.consultations_consultation(city_id, space_id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_consultationtheme
    ADD CONSTRAINT consultations_consultationtheme_theme_id_pair_fk FOREIGN KEY (city_id, theme_id) REFERENCES public.cities_theme(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_correctedanswer
    ADD CONSTRAINT consultations_correc_city_id_403059ba_fk_cities_ci FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_correctedanswer
    ADD CONSTRAINT consultations_correctedanswer_correction_id_pair_fk FOREIGN KEY (city_id, correction_id) REFERENCES public.consultations_correction(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_correctedanswer
    ADD CONSTRAINT consultations_correctedanswer_remark_id_pair_fk FOREIGN KEY (city_id, remark_id) REFERENCES public.consultations_remark(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_correction
    ADD CONSTRAINT consultations_correction_by_id_pair_fk FOREIGN KEY (city_id, by_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_correction
    ADD CONSTRAINT consultations_correction_city_id_cb74c5ed_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_correction
    ADD CONSTRAINT consultations_correction_published_by_id_pair_fk FOREIGN KEY (city_id, published_by_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_correction
    ADD CONSTRAINT consultations_correction_round_id_pair_fk FOREIGN KEY (city_id, round_id) REFERENCES public.consultations_round(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_effect
    ADD CONSTRAINT consultations_effect_city_id_d4a42e7a_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_effect
    ADD CONSTRAINT consultations_effect_consultation_id_pair_fk FOREIGN KEY (city_id, consultation_id) REFERENCES public.consultations_consultation(city_id, space_id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_effectremark
    ADD CONSTRAINT consultations_effectremark_city_id_f81fd718_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_effectremark
    ADD CONSTRAINT consultations_effectremark_effect_id_pair_fk FOREIGN KEY (city_id, effect_id) REFERENCES public.consultations_effect(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_effectremark
    ADD CONSTRAINT consultations_effectremark_remark_id_pair_fk FOREIGN KEY (city_id, remark_id) REFERENCES public.consultations_remark(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_groupedremark
    ADD CONSTRAINT consultations_groupedremark_city_id_90f86cb5_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_groupedremark
    ADD CONSTRAINT consultations_groupedremark_group_id_pair_fk FOREIGN KEY (city_id, group_id) REFERENCES public.consultations_remarkgroup(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_groupedremark
    ADD CONSTRAINT consultations_groupedremark_remark_id_pair_fk FOREIGN KEY (city_id, remark_id) REFERENCES public.consultations_remark(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_letterbatch
    ADD CONSTRAINT consultations_letterbatch_city_id_d3b3c6b2_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_letterbatch
    ADD CONSTRAINT consultations_letterbatch_file_id_pair_fk FOREIGN KEY (city_id, file_id) REFERENCES public.files_storedfile(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_letterbatch
    ADD CONSTRAINT consultations_letterbatch_round_id_pair_fk FOREIGN KEY (city_id, round_id) REFERENCES public.consultations_round(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_publicationplace
    ADD CONSTRAINT consultations_public_city_id_1c3f1140_fk_cities_ci FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_publicationplace
    ADD CONSTRAINT consultations_publicationplace_consultation_id_pair_fk FOREIGN KEY (city_id, consultation_id) REFERENCES public.consultations_consultation(city_id, space_id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remark
    ADD CONSTRAINT consultations_remark_author_id_pair_fk FOREIGN KEY (city_id, author_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarkconfirmation
    ADD CONSTRAINT consultations_remark_city_id_39d60c4f_fk_cities_ci FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remark
    ADD CONSTRAINT consultations_remark_city_id_876fb026_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remark
    ADD CONSTRAINT consultations_remark_paragraph_id_pair_fk FOREIGN KEY (city_id, paragraph_id) REFERENCES public.documents_paragraph(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remark
    ADD CONSTRAINT consultations_remark_represents_id_pair_fk FOREIGN KEY (city_id, represents_id) REFERENCES public.organisations_organisation(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remark
    ADD CONSTRAINT consultations_remark_round_id_pair_fk FOREIGN KEY (city_id, round_id) REFERENCES public.consultations_round(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarkconfirmation
    ADD CONSTRAINT consultations_remarkconfirmation_remark_id_pair_fk FOREIGN KEY (city_id, remark_id) REFERENCES public.consultations_remark(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarkcontact
    ADD CONSTRAINT consultations_remarkcontact_city_id_4a1f6f8a_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarkcontact
    ADD CONSTRAINT consultations_remarkcontact_remark_id_pair_fk FOREIGN KEY (city_id, remark_id) REFERENCES public.consultations_remark(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarkfile
    ADD CONSTRAINT consultations_remarkfile_city_id_2a771dbd_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarkfile
    ADD CONSTRAINT consultations_remarkfile_file_id_pair_fk FOREIGN KEY (city_id, file_id) REFERENCES public.files_storedfile(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarkfile
    ADD CONSTRAINT consultations_remarkfile_remark_id_pair_fk FOREIGN KEY (city_id, remark_id) REFERENCES public.consultations_remark(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarkgroup
    ADD CONSTRAINT consultations_remarkgroup_city_id_562b11ad_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarkgroup
    ADD CONSTRAINT consultations_remarkgroup_round_id_pair_fk FOREIGN KEY (city_id, round_id) REFERENCES public.consultations_round(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarknote
    ADD CONSTRAINT consultations_remarknote_by_id_pair_fk FOREIGN KEY (city_id, by_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarknote
    ADD CONSTRAINT consultations_remarknote_city_id_b9629203_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarknote
    ADD CONSTRAINT consultations_remarknote_office_id_pair_fk FOREIGN KEY (city_id, office_id) REFERENCES public.offices_office(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarknote
    ADD CONSTRAINT consultations_remarknote_parent_id_pair_fk FOREIGN KEY (city_id, parent_id) REFERENCES public.consultations_remarknote(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarknote
    ADD CONSTRAINT consultations_remarknote_person_id_pair_fk FOREIGN KEY (city_id, person_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarknote
    ADD CONSTRAINT consultations_remarknote_remark_id_pair_fk FOREIGN KEY (city_id, remark_id) REFERENCES public.consultations_remark(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarkpassage
    ADD CONSTRAINT consultations_remarkpassage_city_id_80575bb5_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarkpassage
    ADD CONSTRAINT consultations_remarkpassage_paragraph_id_pair_fk FOREIGN KEY (city_id, paragraph_id) REFERENCES public.documents_paragraph(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarkpassage
    ADD CONSTRAINT consultations_remarkpassage_remark_id_pair_fk FOREIGN KEY (city_id, remark_id) REFERENCES public.consultations_remark(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarkpostal
    ADD CONSTRAINT consultations_remarkpostal_city_id_11646e60_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarkpostal
    ADD CONSTRAINT consultations_remarkpostal_remark_id_pair_fk FOREIGN KEY (city_id, remark_id) REFERENCES public.consultations_remark(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarksaid
    ADD CONSTRAINT consultations_remarksaid_city_id_d0f17b56_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarksaid
    ADD CONSTRAINT consultations_remarksaid_meeting_id_pair_fk FOREIGN KEY (city_id, meeting_id) REFERENCES public.meetings_meeting(city_id, entry_id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_remarksaid
    ADD CONSTRAINT consultations_remarksaid_remark_id_pair_fk FOREIGN KEY (city_id, remark_id) REFERENCES public.consultations_remark(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_report
    ADD CONSTRAINT consultations_report_city_id_6b4a8308_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_report
    ADD CONSTRAINT consultations_report_round_id_pair_fk FOREIGN KEY (city_id, round_id) REFERENCES public.consultations_round(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_reportfile
    ADD CONSTRAINT consultations_reportfile_city_id_970f68ac_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_reportfile
    ADD CONSTRAINT consultations_reportfile_file_id_pair_fk FOREIGN KEY (city_id, file_id) REFERENCES public.files_storedfile(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_reportfile
    ADD CONSTRAINT consultations_reportfile_report_id_pair_fk FOREIGN KEY (city_id, report_id) REFERENCES public.consultations_report(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_round
    ADD CONSTRAINT consultations_round_city_id_495cde90_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_round
    ADD CONSTRAINT consultations_round_consultation_id_pair_fk FOREIGN KEY (city_id, consultation_id) REFERENCES public.consultations_consultation(city_id, space_id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_round
    ADD CONSTRAINT consultations_round_version_id_pair_fk FOREIGN KEY (city_id, version_id) REFERENCES public.documents_version(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_waitingscan
    ADD CONSTRAINT consultations_waitingscan_by_id_pair_fk FOREIGN KEY (city_id, by_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_waitingscan
    ADD CONSTRAINT consultations_waitingscan_city_id_119ab679_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_waitingscan
    ADD CONSTRAINT consultations_waitingscan_consultation_id_pair_fk FOREIGN KEY (city_id, consultation_id) REFERENCES public.consultations_consultation(city_id, space_id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.consultations_waitingscan
    ADD CONSTRAINT consultations_waitingscan_file_id_pair_fk FOREIGN KEY (city_id, file_id) REFERENCES public.files_storedfile(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_adoptioncorrection
    ADD CONSTRAINT documents_adoptioncorrection_city_id_276e2450_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_adoptioncorrection
    ADD CONSTRAINT documents_adoptioncorrection_document_id_pair_fk FOREIGN KEY (city_id, document_id) REFERENCES public.documents_document(city_id, entry_id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_adopted_version_id_pair_fk FOREIGN KEY (city_id, adopted_version_id) REFERENCES public.documents_version(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_city_id_acfec2f7_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_entry_id_pair_fk FOREIGN KEY (city_id, entry_id) REFERENCES public.spaces_entry(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_is_its_entry FOREIGN KEY (entry_id, kind) REFERENCES public.spaces_entry(id, kind) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_elementplace
    ADD CONSTRAINT documents_elementplace_city_id_752e5c81_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_elementplace
    ADD CONSTRAINT documents_elementplace_document_id_pair_fk FOREIGN KEY (city_id, document_id) REFERENCES public.documents_document(city_id, entry_id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_move
    ADD CONSTRAINT documents_move_city_id_be9c9a05_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_move
    ADD CONSTRAINT documents_move_document_id_pair_fk FOREIGN KEY (city_id, document_id) REFERENCES public.documents_document(city_id, entry_id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_opinion
    ADD CONSTRAINT documents_opinion_city_id_07bc70ae_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_opinion
    ADD CONSTRAINT documents_opinion_document_id_pair_fk FOREIGN KEY (city_id, document_id) REFERENCES public.documents_document(city_id, entry_id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_opinion
    ADD CONSTRAINT documents_opinion_file_id_pair_fk FOREIGN KEY (city_id, file_id) REFERENCES public.files_storedfile(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_opinion
    ADD CONSTRAINT documents_opinion_version_id_pair_fk FOREIGN KEY (city_id, version_id) REFERENCES public.documents_version(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_paragraph
    ADD CONSTRAINT documents_paragraph_city_id_c07021d5_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_paragraph
    ADD CONSTRAINT documents_paragraph_origin_id_pair_fk FOREIGN KEY (city_id, origin_id) REFERENCES public.documents_paragraph(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_paragraph
    ADD CONSTRAINT documents_paragraph_version_id_pair_fk FOREIGN KEY (city_id, version_id) REFERENCES public.documents_version(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_plannedstep
    ADD CONSTRAINT documents_plannedstep_city_id_8d1fdc52_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_plannedstep
    ADD CONSTRAINT documents_plannedstep_document_id_pair_fk FOREIGN KEY (city_id, document_id) REFERENCES public.documents_document(city_id, entry_id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_programmereport
    ADD CONSTRAINT documents_programmereport_city_id_bf5c50c6_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_programmereport
    ADD CONSTRAINT documents_programmereport_document_id_pair_fk FOREIGN KEY (city_id, document_id) REFERENCES public.documents_document(city_id, entry_id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_submission
    ADD CONSTRAINT documents_submission_city_id_1da187d6_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_submission
    ADD CONSTRAINT documents_submission_document_id_pair_fk FOREIGN KEY (city_id, document_id) REFERENCES public.documents_document(city_id, entry_id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_submission
    ADD CONSTRAINT documents_submission_version_id_pair_fk FOREIGN KEY (city_id, version_id) REFERENCES public.documents_version(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_version
    ADD CONSTRAINT documents_version_city_id_5e562908_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.documents_version
    ADD CONSTRAINT documents_version_document_id_pair_fk FOREIGN KEY (city_id, document_id) REFERENCES public.documents_document(city_id, entry_id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.files_storedfile
    ADD CONSTRAINT files_storedfile_city_id_7b3c86f4_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.flags_flag
    ADD CONSTRAINT flags_flag_author_id_pair_fk FOREIGN KEY (city_id, author_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.flags_flag
    ADD CONSTRAINT flags_flag_city_id_6f2fa4f5_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.flags_flag
    ADD CONSTRAINT flags_flag_decided_by_id_pair_fk FOREIGN KEY (city_id, decided_by_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.flags_flag
    ADD CONSTRAINT flags_flag_space_id_pair_fk FOREIGN KEY (city_id, space_id) REFERENCES public.spaces_space(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.flags_flagcontact
    ADD CONSTRAINT flags_flagcontact_city_id_ad91400f_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.flags_flagcontact
    ADD CONSTRAINT flags_flagcontact_flag_id_pair_fk FOREIGN KEY (city_id, flag_id) REFERENCES public.flags_flag(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.imports_importrun
    ADD CONSTRAINT imports_importrun_by_id_pair_fk FOREIGN KEY (city_id, by_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.imports_importrun
    ADD CONSTRAINT imports_importrun_city_id_43a197ad_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.imports_importrun
    ADD CONSTRAINT imports_importrun_file_id_pair_fk FOREIGN KEY (city_id, file_id) REFERENCES public.files_storedfile(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.imports_rowerror
    ADD CONSTRAINT imports_rowerror_city_id_622d1934_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.imports_rowerror
    ADD CONSTRAINT imports_rowerror_run_id_pair_fk FOREIGN KEY (city_id, run_id) REFERENCES public.imports_importrun(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.journal_leaf
    ADD CONSTRAINT journal_leaf_city_id_4698d2b0_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.journal_leaf
    ADD CONSTRAINT journal_leaf_line_id_0b0f3fde_fk_journal_line_id FOREIGN KEY (line_id) REFERENCES public.journal_line(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.journal_line
    ADD CONSTRAINT journal_line_city_id_f503e4f0_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.journal_node
    ADD CONSTRAINT journal_node_city_id_529dfe58_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.journal_position
    ADD CONSTRAINT journal_position_city_id_79cd09b0_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.journal_private
    ADD CONSTRAINT journal_private_city_id_aee2a215_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.journal_private
    ADD CONSTRAINT journal_private_line_id_d7e0fba7_fk_journal_line_id FOREIGN KEY (line_id) REFERENCES public.journal_line(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.journal_signedhead
    ADD CONSTRAINT journal_signedhead_city_id_e0555817_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.journal_signedhead
    ADD CONSTRAINT journal_signedhead_key_id_ee9e00d8_fk_journal_signingkey_key_id FOREIGN KEY (key_id) REFERENCES public.journal_signingkey(key_id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.journal_watermark
    ADD CONSTRAINT journal_watermark_city_id_5e5ce88f_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.meetings_agendapoint
    ADD CONSTRAINT meetings_agendapoint_city_id_8c071657_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.meetings_agendapoint
    ADD CONSTRAINT meetings_agendapoint_meeting_id_pair_fk FOREIGN KEY (city_id, meeting_id) REFERENCES public.meetings_meeting(city_id, entry_id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.meetings_attendance
    ADD CONSTRAINT meetings_attendance_city_id_dde6be5e_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.meetings_attendance
    ADD CONSTRAINT meetings_attendance_meeting_id_pair_fk FOREIGN KEY (city_id, meeting_id) REFERENCES public.meetings_meeting(city_id, entry_id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.meetings_decisionmaker
    ADD CONSTRAINT meetings_decisionmaker_city_id_9c5d99cb_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.meetings_decisionmaker
    ADD CONSTRAINT meetings_decisionmaker_meeting_id_pair_fk FOREIGN KEY (city_id, meeting_id) REFERENCES public.meetings_meeting(city_id, entry_id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.meetings_meeting
    ADD CONSTRAINT meetings_meeting_city_id_40251700_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.meetings_meeting
    ADD CONSTRAINT meetings_meeting_entry_id_pair_fk FOREIGN KEY (city_id, entry_id) REFERENCES public.spaces_entry(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.meetings_meeting
    ADD CONSTRAINT meetings_meeting_is_its_entry FOREIGN KEY (entry_id, kind) REFERENCES public.spaces_entry(id, kind) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.meetings_meeting
    ADD CONSTRAINT meetings_meeting_space_id_pair_fk FOREIGN KEY (city_id, space_id) REFERENCES public.spaces_space(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_people_account_id FOREIGN KEY (user_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.notify_letter
    ADD CONSTRAINT notify_letter_city_id_6339e0ab_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.notify_letterchoice
    ADD CONSTRAINT notify_letterchoice_city_id_c8298a55_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.notify_letterchoice
    ADD CONSTRAINT notify_letterchoice_mailbox_id_pair_fk FOREIGN KEY (city_id, mailbox_id) REFERENCES public.notify_mailbox(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.notify_mailbox
    ADD CONSTRAINT notify_mailbox_city_id_ea9364fb_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.notify_notice
    ADD CONSTRAINT notify_notice_city_id_724978bb_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.notify_notice
    ADD CONSTRAINT notify_notice_letter_id_pair_fk FOREIGN KEY (city_id, letter_id) REFERENCES public.notify_letter(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.notify_notice
    ADD CONSTRAINT notify_notice_mailbox_id_pair_fk FOREIGN KEY (city_id, mailbox_id) REFERENCES public.notify_mailbox(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.numbers_series
    ADD CONSTRAINT numbers_series_city_id_f309311d_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.offices_appointment
    ADD CONSTRAINT offices_appointment_city_id_3512a63d_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.offices_appointment
    ADD CONSTRAINT offices_appointment_person_id_pair_fk FOREIGN KEY (city_id, person_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.offices_appointment
    ADD CONSTRAINT offices_appointment_post_id_pair_fk FOREIGN KEY (city_id, post_id) REFERENCES public.offices_post(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.offices_office
    ADD CONSTRAINT offices_office_city_id_2f21d950_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.offices_placement
    ADD CONSTRAINT offices_placement_city_id_bf77dc2b_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.offices_placement
    ADD CONSTRAINT offices_placement_office_id_pair_fk FOREIGN KEY (city_id, office_id) REFERENCES public.offices_office(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.offices_placement
    ADD CONSTRAINT offices_placement_parent_id_pair_fk FOREIGN KEY (city_id, parent_id) REFERENCES public.offices_office(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.offices_post
    ADD CONSTRAINT offices_post_city_id_b4563f09_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.offices_post
    ADD CONSTRAINT offices_post_office_id_pair_fk FOREIGN KEY (city_id, office_id) REFERENCES public.offices_office(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.organisations_federation
    ADD CONSTRAINT organisations_federation_city_id_6d93b434_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.organisations_federation
    ADD CONSTRAINT organisations_federation_federation_id_pair_fk FOREIGN KEY (city_id, federation_id) REFERENCES public.organisations_organisation(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.organisations_federation
    ADD CONSTRAINT organisations_federation_organisation_id_pair_fk FOREIGN KEY (city_id, organisation_id) REFERENCES public.organisations_organisation(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.organisations_formername
    ADD CONSTRAINT organisations_formername_city_id_82a17ae8_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.organisations_formername
    ADD CONSTRAINT organisations_formername_organisation_id_pair_fk FOREIGN KEY (city_id, organisation_id) REFERENCES public.organisations_organisation(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.organisations_organisationtheme
    ADD CONSTRAINT organisations_organi_city_id_3420840d_fk_cities_ci FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.organisations_organisation
    ADD CONSTRAINT organisations_organisation_city_id_953c54af_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.organisations_organisation
    ADD CONSTRAINT organisations_organisation_district_id_pair_fk FOREIGN KEY (city_id, district_id) REFERENCES public.cities_district(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.organisations_organisationtheme
    ADD CONSTRAINT organisations_organisationtheme_organisation_id_pair_fk FOREIGN KEY (city_id, organisation_id) REFERENCES public.organisations_organisation(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.organisations_organisationtheme
    ADD CONSTRAINT organisations_organisationtheme_theme_id_pair_fk FOREIGN KEY (city_id, theme_id) REFERENCES public.cities_theme(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.organisations_proposal
    ADD CONSTRAINT organisations_proposal_city_id_36f63c58_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.organisations_proposal
    ADD CONSTRAINT organisations_proposal_organisation_id_pair_fk FOREIGN KEY (city_id, organisation_id) REFERENCES public.organisations_organisation(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.organisations_proposal
    ADD CONSTRAINT organisations_proposal_person_id_pair_fk FOREIGN KEY (city_id, person_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.organisations_representation
    ADD CONSTRAINT organisations_representation_city_id_dc535177_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.organisations_representation
    ADD CONSTRAINT organisations_representation_organisation_id_pair_fk FOREIGN KEY (city_id, organisation_id) REFERENCES public.organisations_organisation(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.organisations_representation
    ADD CONSTRAINT organisations_representation_person_id_pair_fk FOREIGN KEY (city_id, person_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.people_person
    ADD CONSTRAINT people_person_account_id_50605bf6_fk_people_account_id FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.people_person
    ADD CONSTRAINT people_person_city_id_f07f824b_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.people_personcontact
    ADD CONSTRAINT people_personcontact_city_id_330f1f1e_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.people_personcontact
    ADD CONSTRAINT people_personcontact_person_id_pair_fk FOREIGN KEY (city_id, person_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.people_session
    ADD CONSTRAINT people_session_account_id_8bd880b0_fk_people_account_id FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.privacy_clause
    ADD CONSTRAINT privacy_clause_city_id_ed557261_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.privacy_contactaccess
    ADD CONSTRAINT privacy_contactaccess_city_id_488f332c_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;



ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;



ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);



ALTER TABLE ONLY public.search_searchdocument
    ADD CONSTRAINT search_searchdocument_city_id_1a9146f1_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.search_searchdocument
    ADD CONSTRAINT search_searchdocument_entry_id_pair_fk FOREIGN KEY (city_id, entry_id) REFERENCES public.spaces_entry(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_account_id_951f210e_fk_socialacc FOREIGN KEY (account_id) REFERENCES public.socialaccount_socialaccount(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_app_id_636a42d7_fk_socialacc FOREIGN KEY (app_id) REFERENCES public.socialaccount_socialapp(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_social_user_id_8146e70c_fk_people_ac FOREIGN KEY (user_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_attachment
    ADD CONSTRAINT spaces_attachment_city_id_408494c3_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_attachment
    ADD CONSTRAINT spaces_attachment_entry_id_pair_fk FOREIGN KEY (city_id, entry_id) REFERENCES public.spaces_entry(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_attachment
    ADD CONSTRAINT spaces_attachment_file_id_pair_fk FOREIGN KEY (city_id, file_id) REFERENCES public.files_storedfile(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_deputyship
    ADD CONSTRAINT spaces_deputyship_city_id_05f549eb_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_deputyship
    ADD CONSTRAINT spaces_deputyship_deputy_id_pair_fk FOREIGN KEY (city_id, deputy_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_deputyship
    ADD CONSTRAINT spaces_deputyship_person_id_pair_fk FOREIGN KEY (city_id, person_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_entry
    ADD CONSTRAINT spaces_entry_author_id_pair_fk FOREIGN KEY (city_id, author_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_entry
    ADD CONSTRAINT spaces_entry_city_id_f11853b7_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_entry
    ADD CONSTRAINT spaces_entry_space_id_pair_fk FOREIGN KEY (city_id, space_id) REFERENCES public.spaces_space(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_entryreader
    ADD CONSTRAINT spaces_entryreader_city_id_d2847ca7_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_entryreader
    ADD CONSTRAINT spaces_entryreader_entry_id_pair_fk FOREIGN KEY (city_id, entry_id) REFERENCES public.spaces_entry(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_entryreader
    ADD CONSTRAINT spaces_entryreader_person_id_pair_fk FOREIGN KEY (city_id, person_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_follow
    ADD CONSTRAINT spaces_follow_city_id_5708751b_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_follow
    ADD CONSTRAINT spaces_follow_entry_id_pair_fk FOREIGN KEY (city_id, entry_id) REFERENCES public.spaces_entry(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_follow
    ADD CONSTRAINT spaces_follow_person_id_pair_fk FOREIGN KEY (city_id, person_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_membership
    ADD CONSTRAINT spaces_membership_city_id_c3aff915_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_membership
    ADD CONSTRAINT spaces_membership_office_id_pair_fk FOREIGN KEY (city_id, office_id) REFERENCES public.offices_office(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_membership
    ADD CONSTRAINT spaces_membership_organisation_id_pair_fk FOREIGN KEY (city_id, organisation_id) REFERENCES public.organisations_organisation(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_membership
    ADD CONSTRAINT spaces_membership_person_id_pair_fk FOREIGN KEY (city_id, person_id) REFERENCES public.people_person(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_membership
    ADD CONSTRAINT spaces_membership_space_id_pair_fk FOREIGN KEY (city_id, space_id) REFERENCES public.spaces_space(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_space
    ADD CONSTRAINT spaces_space_city_id_ad14d827_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_space
    ADD CONSTRAINT spaces_space_front_id_pair_fk FOREIGN KEY (city_id, front_id) REFERENCES public.spaces_entry(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_space
    ADD CONSTRAINT spaces_space_parent_id_pair_fk FOREIGN KEY (city_id, parent_id) REFERENCES public.spaces_space(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_spacetool
    ADD CONSTRAINT spaces_spacetool_city_id_8a816a10_fk_cities_city_id FOREIGN KEY (city_id) REFERENCES public.cities_city(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.spaces_spacetool
    ADD CONSTRAINT spaces_spacetool_space_id_pair_fk FOREIGN KEY (city_id, space_id) REFERENCES public.spaces_space(city_id, id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE public.cities_district ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cities_lettertemplate ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cities_parameter ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cities_term ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cities_theme ENABLE ROW LEVEL SECURITY;


CREATE POLICY city ON public.cities_district USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.cities_lettertemplate USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.cities_parameter USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.cities_term USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.cities_theme USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_answer USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_answerletter USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_answerversion USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_assignment USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_bulkchange USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_bulkitem USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_consultation USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_consultationdistrict USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_consultationtheme USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_correctedanswer USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_correction USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_effect USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_effectremark USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_groupedremark USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_letterbatch USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_publicationplace USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_remark USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_remarkconfirmation USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_remarkcontact USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_remarkfile USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_remarkgroup USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_remarknote USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_remarkpassage USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_remarkpostal USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_remarksaid USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_report USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_reportfile USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_round USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.consultations_waitingscan USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.documents_adoptioncorrection USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.documents_document USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.documents_elementplace USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.documents_move USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.documents_opinion USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.documents_paragraph USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.documents_plannedstep USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.documents_programmereport USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.documents_submission USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.documents_version USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.files_storedfile USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.flags_flag USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.flags_flagcontact USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.imports_importrun USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.imports_rowerror USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.journal_leaf USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.journal_line USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.journal_node USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.journal_position USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.journal_private USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.journal_signedhead USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.journal_watermark USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.meetings_agendapoint USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.meetings_attendance USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.meetings_decisionmaker USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.meetings_meeting USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.notify_letter USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.notify_letterchoice USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.notify_mailbox USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.notify_notice USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.numbers_series USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.offices_appointment USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.offices_office USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.offices_placement USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.offices_post USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.organisations_federation USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.organisations_formername USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.organisations_organisation USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.organisations_organisationtheme USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.organisations_proposal USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.organisations_representation USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.people_person USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.people_personcontact USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.privacy_clause USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.privacy_contactaccess USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.spaces_attachment USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.spaces_deputyship USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.spaces_entry USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.spaces_entryreader USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.spaces_follow USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.spaces_membership USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.spaces_space USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



CREATE POLICY city ON public.spaces_spacetool USING ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)) WITH CHECK ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid));



ALTER TABLE public.consultations_answer ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_answerletter ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_answerversion ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_assignment ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_bulkchange ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_bulkitem ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_consultation ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_consultationdistrict ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_consultationtheme ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_correctedanswer ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_correction ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_effect ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_effectremark ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_groupedremark ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_letterbatch ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_publicationplace ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_remark ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_remarkconfirmation ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_remarkcontact ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_remarkfile ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_remarkgroup ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_remarknote ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_remarkpassage ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_remarkpostal ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_remarksaid ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_report ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_reportfile ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_round ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.consultations_waitingscan ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.documents_adoptioncorrection ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.documents_document ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.documents_elementplace ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.documents_move ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.documents_opinion ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.documents_paragraph ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.documents_plannedstep ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.documents_programmereport ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.documents_submission ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.documents_version ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.files_storedfile ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.flags_flag ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.flags_flagcontact ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.imports_importrun ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.imports_rowerror ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.journal_leaf ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.journal_line ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.journal_node ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.journal_position ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.journal_private ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.journal_signedhead ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.journal_watermark ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.meetings_agendapoint ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.meetings_attendance ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.meetings_decisionmaker ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.meetings_meeting ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.notify_letter ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.notify_letterchoice ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.notify_mailbox ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.notify_notice ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.numbers_series ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.offices_appointment ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.offices_office ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.offices_placement ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.offices_post ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.organisations_federation ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.organisations_formername ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.organisations_organisation ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.organisations_organisationtheme ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.organisations_proposal ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.organisations_representation ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.people_person ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.people_personcontact ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.privacy_clause ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.privacy_contactaccess ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.spaces_attachment ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.spaces_deputyship ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.spaces_entry ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.spaces_entryreader ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.spaces_follow ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.spaces_membership ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.spaces_space ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.spaces_spacetool ENABLE ROW LEVEL SECURITY;


GRANT ALL ON FUNCTION pg_catalog.pg_control_system(OUT pg_control_version integer, OUT catalog_version_no integer, OUT system_identifier bigint, OUT pg_control_last_modified timestamp with time zone) TO wspolnie_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_control_system(OUT pg_control_version integer, OUT catalog_version_no integer, OUT system_identifier bigint, OUT pg_control_last_modified timestamp with time zone) TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_jobs TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailaddress TO wspolnie_app;



GRANT SELECT,USAGE ON SEQUENCE public.account_emailaddress_id_seq TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailconfirmation TO wspolnie_app;



GRANT SELECT,USAGE ON SEQUENCE public.account_emailconfirmation_id_seq TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_group TO wspolnie_app;



GRANT SELECT,USAGE ON SEQUENCE public.auth_group_id_seq TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_group_permissions TO wspolnie_app;



GRANT SELECT,USAGE ON SEQUENCE public.auth_group_permissions_id_seq TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_permission TO wspolnie_app;



GRANT SELECT,USAGE ON SEQUENCE public.auth_permission_id_seq TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cities_city TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cities_district TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cities_lettertemplate TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cities_parameter TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cities_term TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cities_theme TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_answer TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_answerletter TO wspolnie_app;



GRANT SELECT,INSERT ON TABLE public.consultations_answerversion TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_assignment TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_bulkchange TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_bulkitem TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_consultation TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_consultationdistrict TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_consultationtheme TO wspolnie_app;



GRANT SELECT,INSERT,DELETE ON TABLE public.consultations_correctedanswer TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_correction TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_effect TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_effectremark TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_groupedremark TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_letterbatch TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_publicationplace TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_remark TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_remarkconfirmation TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_remarkcontact TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_remarkfile TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_remarkgroup TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_remarknote TO wspolnie_app;



GRANT SELECT,INSERT ON TABLE public.consultations_remarkpassage TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_remarkpostal TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_remarksaid TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_report TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_reportfile TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_round TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consultations_waitingscan TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_content_type TO wspolnie_app;



GRANT SELECT,USAGE ON SEQUENCE public.django_content_type_id_seq TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_migrations TO wspolnie_app;



GRANT SELECT,USAGE ON SEQUENCE public.django_migrations_id_seq TO wspolnie_app;



GRANT SELECT,INSERT ON TABLE public.documents_adoptioncorrection TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.documents_document TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.documents_elementplace TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.documents_move TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.documents_opinion TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.documents_paragraph TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.documents_plannedstep TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.documents_programmereport TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.documents_submission TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.documents_version TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.files_storedfile TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.flags_flag TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.flags_flagcontact TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.imports_importrun TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.imports_rowerror TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.jobs_pulse TO wspolnie_app;



GRANT SELECT,INSERT ON TABLE public.journal_leaf TO wspolnie_app;



GRANT SELECT,USAGE ON SEQUENCE public.journal_line_seq TO wspolnie_app;



GRANT SELECT,INSERT ON TABLE public.journal_line TO wspolnie_app;



GRANT SELECT,INSERT ON TABLE public.journal_node TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.journal_position TO wspolnie_app;



GRANT SELECT,INSERT,DELETE ON TABLE public.journal_private TO wspolnie_app;



GRANT SELECT,INSERT ON TABLE public.journal_signedhead TO wspolnie_app;



GRANT SELECT,INSERT ON TABLE public.journal_signingkey TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.journal_watermark TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meetings_agendapoint TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meetings_attendance TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meetings_decisionmaker TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meetings_meeting TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mfa_authenticator TO wspolnie_app;



GRANT SELECT,USAGE ON SEQUENCE public.mfa_authenticator_id_seq TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.notify_letter TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.notify_letterchoice TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.notify_mailbox TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.notify_notice TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.numbers_series TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.offices_appointment TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.offices_office TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.offices_placement TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.offices_post TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisations_federation TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisations_formername TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisations_organisation TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisations_organisationtheme TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisations_proposal TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisations_representation TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.people_account TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.people_person TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.people_personcontact TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.people_session TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.privacy_clause TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.privacy_contactaccess TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_events TO wspolnie_app;



GRANT SELECT,USAGE ON SEQUENCE public.procrastinate_events_id_seq TO wspolnie_app;



GRANT SELECT,USAGE ON SEQUENCE public.procrastinate_jobs_id_seq TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_periodic_defers TO wspolnie_app;



GRANT SELECT,USAGE ON SEQUENCE public.procrastinate_periodic_defers_id_seq TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_workers TO wspolnie_app;



GRANT SELECT,USAGE ON SEQUENCE public.procrastinate_workers_id_seq TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.search_searchdocument TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.socialaccount_socialaccount TO wspolnie_app;



GRANT SELECT,USAGE ON SEQUENCE public.socialaccount_socialaccount_id_seq TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.socialaccount_socialapp TO wspolnie_app;



GRANT SELECT,USAGE ON SEQUENCE public.socialaccount_socialapp_id_seq TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.socialaccount_socialtoken TO wspolnie_app;



GRANT SELECT,USAGE ON SEQUENCE public.socialaccount_socialtoken_id_seq TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.spaces_attachment TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.spaces_deputyship TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.spaces_entry TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.spaces_entryreader TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.spaces_follow TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.spaces_membership TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.spaces_space TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.spaces_spacetool TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.web_counter TO wspolnie_app;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.web_limit TO wspolnie_app;



ALTER DEFAULT PRIVILEGES FOR ROLE wspolnie_owner GRANT SELECT,USAGE ON SEQUENCES TO wspolnie_app;



ALTER DEFAULT PRIVILEGES FOR ROLE wspolnie_owner GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO wspolnie_app;




