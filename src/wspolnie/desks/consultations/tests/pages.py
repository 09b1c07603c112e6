"""What each page of consultations answers to whom, at each phase: written by hand."""

from __future__ import annotations

from tests.policy import table

PAGES = table("""
what                                stranger person official clerk coordinator administrator
-:GET:consultations                 200      200    200      200   200         200
-:GET:consultations_sheet           200      200    200      200   200         200
-:GET:consultations_feed            200      200    200      200   200         200
-:GET:consultation_plan             302      403    403      200   200         200
-:POST:consultation_plan            302      403    403      422   422         422
-:GET:remark_follow                 200      200    200      200   200         200
-:POST:remark_follow                422      422    422      422   422         422
-:GET:remark_receipt                302      302    302      302   302         302
-:GET:remark_receipt_file           302      302    302      302   302         302
-:GET:remark_change                 302      302    302      302   302         302   # no remark is opened
-:POST:remark_change                302      302    302      302   302         302
-:GET:remark_withdrawal             302      302    302      302   302         302
-:POST:remark_withdrawal            302      302    302      302   302         302
open:GET:remark_own                 404      404    404      404   404         404   # somebody else's
draft:GET:consultation              404      404    200      200   200         200
draft:GET:consultation_draft        404      404    200      200   200         200
draft:GET:consultation_history      404      404    200      200   200         200
draft:GET:consultation_remarks      404      404    200      200   200         200
draft:GET:remark_new                404      404    404      404   404         404
draft:POST:remark_new               404      404    404      404   404         404
draft:GET:consultation_change         302      403    403      200   200         200
draft:POST:consultation_change        302      403    403      422   422         422
draft:GET:consultation_handing        302      403    403      200   200         200
draft:POST:consultation_handing       302      403    403      422   422         422
open:GET:consultation_handing         302      403    403      200   200         200
draft:GET:consultation_invitations    404      404    200      200   200         200
open:GET:consultation_invitations     200      200    200      200   200         200
draft:GET:consultation_inviting       302      403    403      200   200         200
draft:POST:consultation_inviting      302      403    403      422   422         422
open:GET:consultation_inviting        302      403    403      200   200         200
open:POST:consultation_inviting       302      403    403      422   422         422   # no number of what was seen
open:GET:sector_consultations         200      200    200      200   200         200
open:GET:sector_consultations_sheet   200      200    200      200   200         200
draft:GET:sectors_of                  302      403    403      200   200         200
draft:GET:sector_new                  302      403    403      200   200         200
draft:POST:sector_new                 302      403    403      422   422         422
open:GET:sector_meeting               302      403    403      404   404         404   # no meeting of a sector
open:POST:sector_meeting              302      403    403      404   404         404
open:GET:invitations_sheet            302      403    403      200   200         200
-:GET:invitation                      404      404    404      404   404         404   # no such code
-:POST:invitation                     404      404    404      404   404         404
draft:GET:consultation_easy             404      404    404      404   404         404   # there is none
draft:GET:consultation_file             404      404    404      404   404         404   # no such file
open:GET:consultation_file              404      404    404      404   404         404
draft:GET:consultation_files            302      403    403      200   200         200
draft:POST:consultation_files           302      403    403      422   422         422
open:GET:consultation_files             302      403    403      200   200         200
draft:POST:consultation_easy_ways       302      403    403      302   302         302
draft:GET:consultation_file_order       405      405    405      405   405         405
draft:POST:consultation_file_order      302      403    403      404   404         404   # no such file
draft:GET:consultation_file_removal     302      403    403      404   404         404
draft:POST:consultation_file_removal    302      403    403      404   404         404
draft:GET:round_new                   302      403    403      200   200         200
draft:POST:round_new                  302      403    403      422   422         422
draft:GET:consultation_text         302      403    403      200   200         200
draft:POST:consultation_text        302      403    403      422   422         422
draft:GET:paragraph_change          302      403    403      200   200         200
draft:POST:paragraph_change         302      403    403      422   422         422
draft:GET:consultation_effects        302      403    403      200   200         200
draft:POST:consultation_effects       302      403    403      422   422         422
draft:GET:consultation_clone          302      403    403      200   200         200
draft:POST:consultation_clone         302      403    403      302   302         302
draft:GET:consultation_start        302      403    403      200   200         200
draft:POST:consultation_start       302      403    403      302   302         302
draft:GET:consultation_desk         302      403    200      200   200         200
draft:GET:answers_publication       302      403    403      200   200         200
draft:POST:answers_publication      302      403    403      409   409         409
open:GET:consultation               200      200    200      200   200         200
open:GET:consultation_draft         200      200    200      200   200         200
open:GET:consultation_history       200      200    200      200   200         200
open:GET:consultation_paragraph     200      200    200      200   200         200
open:GET:remark_public              404      404    404      404   404         404   # not released yet
open:GET:consultation_remarks       200      200    200      200   200         200
open:GET:remark_new                 200      200    200      200   200         200
open:POST:remark_new                422      422    422      422   422         422
open:GET:consultation_change         302      403    403      200   200         200
open:GET:consultation_text          302      403    403      200   200         200
open:GET:consultation_start         302      403    403      200   200         200
open:POST:consultation_start        302      403    403      409   409         409
open:GET:consultation_desk          302      403    200      200   200         200
open:GET:remark_desk                302      403    200      200   200         200
open:POST:remark_desk               302      403    422      422   422         422
open:GET:remark_release             405      405    405      405   405         405
open:POST:remark_release            302      403    403      302   302         302
open:GET:remark_aside               302      403    403      200   200         200
open:POST:remark_aside              302      403    403      422   422         422
open:GET:remark_back                405      405    405      405   405         405
open:POST:remark_back               302      403    403      409   409         409   # it does not stand aside
open:GET:remark_contact             405      405    405      405   405         405
open:POST:remark_contact            302      403    403      200   200         200
draft:GET:remark_enter              302      403    403      404   404         404
open:GET:remarks_sheet              302      403    200      200   200         200
open:GET:remark_enter               302      403    403      200   200         200
open:POST:remark_enter              302      403    403      422   422         422
closed:GET:remark_enter             302      403    403      200   200         200
draft:GET:scans                     302      403    403      404   404         404
open:GET:scans                      302      403    403      200   200         200
open:POST:scans                     302      403    403      422   422         422
open:GET:scan                       302      403    403      404   404         404   # no such scan
open:GET:remark_file                404      404    404      404   404         404   # no such file
open:GET:remark_file_publicity      405      405    405      405   405         405
open:POST:remark_file_publicity     302      403    403      404   404         404   # no such file
open:GET:remark_proof               405      405    405      405   405         405
open:POST:remark_proof              302      403    403      404   404         404   # no such file
open:GET:remark_confirmed           405      405    405      405   405         405
open:POST:remark_confirmed          302      403    403      409   409         409   # it waits for no word
open:GET:remark_blackout            302      403    403      200   200         200
open:POST:remark_blackout           302      403    403      422   422         422
open:GET:remark_original            405      405    405      405   405         405
open:POST:remark_original           302      403    403      200   200         200
open:GET:remark_said_signed         405      405    405      405   405         405
open:POST:remark_said_signed        302      403    403      409   409         409   # it was said at no meeting
-:GET:remark_said                   404      404    404      404   404         404   # no such code
-:POST:remark_said                  404      404    404      404   404         404
-:GET:remark_author                 404      404    404      404   404         404   # no such code
-:POST:remark_author                404      404    404      404   404         404
-:GET:remark_work                   405      405    405      405   405         405
-:POST:remark_work                  302      302    302      302   302         302   # no remark is open here
open:GET:remark_standing            405      405    405      405   405         405
open:POST:remark_standing           302      403    403      422   422         422   # which organisation?
-:GET:remark_mail                   404      404    404      404   404         404   # no such code
-:POST:remark_mail                  404      404    404      404   404         404
open:GET:answers_queue              302      403    200      200   200         200
open:GET:answers_sheet              302      403    200      200   200         200
open:GET:answer_page                302      403    200      200   200         200
open:POST:answer_page               302      403    422      422   422         422
open:GET:answer_review              302      403    302      302   302         302   # back to the answer
open:POST:answer_review             302      403    422      422   422         422   # why is it given back?
open:GET:many                       302      403    404      404   404         404   # to do what?
open:POST:many                      302      403    404      404   404         404
open:GET:many_changes               302      403    200      200   200         200
open:GET:many_change                302      403    404      404   404         404   # no such change
open:POST:many_change               302      403    404      404   404         404
open:GET:remark_assigning           302      403    403      302   302         302   # to the page of many
open:GET:remark_giving_back         405      405    405      405   405         405
open:POST:remark_giving_back        302      403    422      422   422         422   # why?
open:GET:remark_notes               405      405    405      405   405         405
open:POST:remark_notes              302      403    422      422   422         422   # no words
open:GET:note_reply                 405      405    405      405   405         405
open:POST:note_reply                302      403    404      404   404         404   # no such note
open:GET:note_removal               405      405    405      405   405         405
open:POST:note_removal              302      403    404      404   404         404
draft:GET:answers_progress          302      403    200      200   200         200
open:GET:answers_progress           302      403    200      200   200         200
open:GET:progress_sheet             302      403    200      200   200         200
open:GET:remark_groups              302      403    200      200   200         200
closed:GET:answer_correction        302      403    403      404   404         404   # answers are not published
answered:GET:answer_correction      302      403    403      200   200         200
answered:POST:answer_correction     302      403    403      422   422         422   # why?
closed:GET:letters                  302      403    403      404   404         404   # answers are not published
answered:GET:letters                302      403    403      200   200         200
answered:GET:letters_print          405      405    405      405   405         405
answered:POST:letters_print         302      403    403      404   404         404   # none waits
answered:GET:letters_sent           405      405    405      405   405         405
answered:POST:letters_sent          302      403    403      422   422         422   # on which day?
answered:GET:letter                 302      403    403      404   404         404   # no such letter
answered:POST:letter                302      403    403      404   404         404
answered:GET:letter_print           405      405    405      405   405         405
answered:POST:letter_print          302      403    403      404   404         404
open:GET:remark_postal              405      405    405      405   405         405
open:POST:remark_postal             302      403    403      302   302         302
open:GET:answers_publication        302      403    403      200   200         200
open:POST:answers_publication       302      403    403      409   409         409
closed:GET:remark_new               200      200    200      200   200         200
closed:POST:answers_publication     302      403    403      302   302         302
draft:GET:consultation_report       404      404    404      404   404         404
open:GET:consultation_report        200      200    200      200   200         200   # that there is none
answered:GET:consultation_report    200      200    200      200   200         200
open:GET:report_file                404      404    404      404   404         404   # none is made
draft:GET:report_making             302      403    404      404   404         404
open:GET:report_making              302      403    200      200   200         200
open:POST:report_making             302      403    302      302   302         302
draft:GET:consultation_summary      302      403    404      404   404         404
open:GET:consultation_summary       302      403    200      200   200         200
open:GET:summary_sheet              302      403    200      200   200         200
open:GET:report_proofs              405      405    405      405   405         405
open:POST:report_proofs             302      403    403      200   200         200
answered:GET:report_file            404      404    404      404   404         404
answered:GET:consultation_remarks   200      200    200      200   200         200
answered:POST:answers_publication   302      403    403      409   409         409
""")
