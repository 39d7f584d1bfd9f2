<?xml version="1.0" encoding="utf-8"?>
<!-- What a success banner says, by the word that reply_flash() was given. A word that is missing here says "Saved". -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="flash">
    <xsl:call-template name="banner">
      <xsl:with-param name="kind">success</xsl:with-param>
      <xsl:with-param name="title">Done</xsl:with-param>
      <xsl:with-param name="id">flash-title</xsl:with-param>
      <xsl:with-param name="text"><xsl:apply-templates select="." mode="words"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="flash" mode="words">
    <xsl:choose>
      <xsl:when test=". = 'signed_out'">You are signed out</xsl:when>
      <xsl:when test=". = 'draft_saved'">Your draft is saved. Nothing is sent yet: go back to it from here within 30 days</xsl:when>
      <xsl:when test=". = 'kept_discarded'">What you typed is thrown away</xsl:when>
      <xsl:when test=". = 'bid_saved'">The draft is saved. It does not count until you send it</xsl:when>
      <xsl:when test=". = 'bid_sent'">Your bid is sent</xsl:when>
      <xsl:when test=". = 'bid_withdrawn'">You took the bid back</xsl:when>
      <xsl:when test=". = 'bids_opened'">The bids are open</xsl:when>
      <xsl:when test=". = 'evaluators_named'">The evaluators are told</xsl:when>
      <xsl:when test=". = 'stood_down'">The evaluator is stood down</xsl:when>
      <xsl:when test=". = 'remedied'">What was done about the conflict is recorded</xsl:when>
      <xsl:when test=". = 'declared'">Your declaration is recorded</xsl:when>
      <xsl:when test=". = 'marks_saved'">Your marks are saved</xsl:when>
      <xsl:when test=". = 'marks_agreed'">The agreed marks are recorded</xsl:when>
      <xsl:when test=". = 'mail_chosen'">Your choice is saved</xsl:when>
      <xsl:when test=". = 'name_changed'">Your name is changed</xsl:when>
      <xsl:when test=". = 'password_changed'">Your password is changed, and you are signed out everywhere else</xsl:when>
      <xsl:when test=". = 'password_reset'">Your password is changed. Sign in with it</xsl:when>
      <xsl:when test=". = 'email_asked'">We sent a link to the new address. Until you open it, nothing changes</xsl:when>
      <xsl:when test=". = 'email_changed'">Your account goes by the new address</xsl:when>
      <xsl:when test=". = 'factor_off'">The second factor is off</xsl:when>
      <xsl:when test=". = 'factor_reset'">The second factor is taken away, and the person is told</xsl:when>
      <xsl:when test=". = 'session_ended' or . = 'sessions_ended'">You are signed out there</xsl:when>
      <xsl:when test=". = 'joined'">Your account is set up</xsl:when>
      <xsl:when test=". = 'published'">The referral is published, and everyone invited is told</xsl:when>
      <xsl:when test=". = 'extended'">The deadline is moved, and everyone invited is told</xsl:when>
      <xsl:when test=". = 'ended'">The referral has ended, and everyone invited is told</xsl:when>
      <xsl:when test=". = 'discarded'">The draft is thrown away</xsl:when>
      <xsl:when test=". = 'declined'">The council knows that you will not bid</xsl:when>
      <xsl:when test=". = 'person_erased'">The person is erased. What they did stays, without a name</xsl:when>
      <xsl:when test=". = 'child_erased'">Who the child is has been erased. The referral stays, and is anonymous</xsl:when>
      <xsl:when test=". = 'retention_saved'">How long these records are kept is saved</xsl:when>
      <xsl:when test=". = 'organisation_saved'">Your organisation is saved</xsl:when>
      <xsl:when test=". = 'invited'">The invitation is sent</xsl:when>
      <xsl:when test=". = 'registered'">Your organisation is registered, and you administer it</xsl:when>
      <xsl:when test=". = 'joining_approved'">The person may act now, and is told</xsl:when>
      <xsl:when test=". = 'joining_refused'">The request is refused, and the person is told why</xsl:when>
      <xsl:when test=". = 'joining_withdrawn'">You took the request back</xsl:when>
      <xsl:when test=". = 'role_changed'">What they may do is changed, and they are told</xsl:when>
      <xsl:when test=". = 'invitation_cancelled'">The invitation is cancelled. Its link no longer works</xsl:when>
      <xsl:when test=". = 'authority_saved'">The council’s details are saved. Notices that are not sent yet use them</xsl:when>
      <xsl:when test=". = 'role_given'">The role is given, and the person is told</xsl:when>
      <xsl:when test=". = 'role_removed'">The role is taken away, and the person is told</xsl:when>
      <xsl:when test=". = 'delegation_changed'">The delegation is changed, and the person is told</xsl:when>
      <xsl:when test=". = 'person_left'">They have left. Their sessions ended at once</xsl:when>
      <xsl:when test=". = 'person_removed'">They may no longer act for you</xsl:when>
      <xsl:when test=". = 'establishment_added'">The establishment is added. Next, apply for it</xsl:when>
      <xsl:when test=". = 'evidence_added'">The document is kept. We will not ask for it again until it runs out</xsl:when>
      <xsl:when test=". = 'evidence_removed'">The document is removed</xsl:when>
      <xsl:when test=". = 'application_submitted'">Your application is sent</xsl:when>
      <xsl:when test=". = 'application_withdrawn'">The application is withdrawn</xsl:when>
      <xsl:when test=". = 'result_worked_out'">The result is worked out</xsl:when>
      <xsl:when test=". = 'result_looked_at'">Recorded: the result stands</xsl:when>
      <xsl:when test=". = 'bid_set_aside'">The bid is set aside and the result worked out again</xsl:when>
      <xsl:when test=". = 'choice_offered'">The choice is offered</xsl:when>
      <xsl:when test=". = 'choice_recorded'">The choice is recorded</xsl:when>
      <xsl:when test=". = 'choice_extended'">The family has more time</xsl:when>
      <xsl:when test=". = 'declared'">Your declaration is saved</xsl:when>
      <xsl:when test=". = 'time_extended'">There is more time now, and the provider is told</xsl:when>
      <xsl:when test=". = 'mark_agreed'">The agreed mark is saved</xsl:when>
      <xsl:when test=". = 'application_decided'">The application is decided, and the provider is told</xsl:when>
      <xsl:when test=". = 'suspended'">The suspension has begun, and the provider is told</xsl:when>
      <xsl:when test=". = 'lifted'">The suspension is lifted, and the provider is told</xsl:when>
      <xsl:when test=". = 'called'">The publication number is saved</xsl:when>
      <xsl:when test=". = 'evaluated'">Referrals may go out now</xsl:when>
      <xsl:when test=". = 'token_revoked'">The token is revoked: the program is refused from now on</xsl:when>
      <xsl:when test=". = 'message_again'">The mail goes out again within a minute</xsl:when>
      <xsl:when test=". = 'message_given_up'">The mail will not be sent</xsl:when>
      <xsl:when test=". = 'letter_sent'">The message is sent</xsl:when>
      <xsl:when test=". = 'inbox_read'">Everything is marked as read</xsl:when>
      <xsl:when test=". = 'award_proposed'">The award is proposed, and those who may decide are told</xsl:when>
      <xsl:when test=". = 'award_made'">The award is made. Its agreement is drafted and can be sent to the provider</xsl:when>
      <xsl:when test=". = 'agreement_issued'">The agreement is sent to the provider, who is told</xsl:when>
      <xsl:when test=". = 'agreement_accepted'">You have accepted, and the other side is told</xsl:when>
      <xsl:when test=". = 'agreement_concluded'">Both sides have accepted: the contract is concluded</xsl:when>
      <xsl:when test=". = 'agreement_declined'">The agreement is declined, and the council is told</xsl:when>
      <xsl:when test=". = 'notice_checked'">The notice is checked, and those who release it are told</xsl:when>
      <xsl:when test=". = 'notice_released'">The notice is released</xsl:when>
      <xsl:when test=". = 'notice_published'">The publication is recorded</xsl:when>
      <xsl:when test=". = 'decision_recorded'">The decision is recorded</xsl:when>
      <xsl:when test=". = 'establishment_saved'">The establishment is saved</xsl:when>
      <xsl:when test=". = 'notice_drafted'">The notice is drafted</xsl:when>
      <xsl:otherwise>Saved</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
