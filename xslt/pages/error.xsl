<?xml version="1.0" encoding="utf-8"?>
<!-- What could not be answered, by its status and sometimes a word for why: what happened, what was kept, what to do. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>

  <xsl:template match="page" mode="title">
    <xsl:choose>
      <xsl:when test="why = 'invitation'">This invitation cannot be used</xsl:when>
      <xsl:when test="why = 'registration'">This link cannot be used</xsl:when>
      <xsl:when test="why = 'link'">This link cannot be used</xsl:when>
      <xsl:when test="why = 'twice'">This was sent already</xsl:when>
      <xsl:when test="why = 'csrf' or why = 'key'">Send that again</xsl:when>
      <xsl:when test="why = 'undeclared'">The page has changed since you opened it</xsl:when>
      <xsl:when test="frame/status = 400">We could not read that request</xsl:when>
      <xsl:when test="frame/status = 403">You cannot do this</xsl:when>
      <xsl:when test="frame/status = 404">Page not found</xsl:when>
      <xsl:when test="frame/status = 405">This page cannot be used that way</xsl:when>
      <xsl:when test="frame/status = 409">Something changed meanwhile</xsl:when>
      <xsl:when test="frame/status = 413">That is too big</xsl:when>
      <xsl:when test="frame/status = 415">We could not read that form</xsl:when>
      <xsl:when test="frame/status = 429">Too many tries</xsl:when>
      <xsl:when test="frame/status = 503">The service is not available just now</xsl:when>
      <xsl:otherwise>Something went wrong</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l"><xsl:apply-templates select="." mode="title"/></h1>
    <xsl:apply-templates select="." mode="what-to-do"/>
    <p class="govuk-body"><a class="govuk-link" href="/">Go to the start page</a>, or <a class="govuk-link" href="/help">get help</a>.</p>
    <p class="govuk-body dps-quiet">Request number: <xsl:value-of select="frame/request"/></p>
  </xsl:template>

  <!-- Trouble of ours: the answers are in the page, behind a button that sends them again. -->
  <xsl:template name="again">
    <xsl:choose>
      <xsl:when test="typed[key]">
        <p class="govuk-body">What you typed is on this page and nowhere else: do not close it. Wait a minute, then try again. It happens once, even if it did arrive the first time.</p>
        <xsl:apply-templates select="typed" mode="again"/>
      </xsl:when>
      <xsl:when test="typed">
        <p class="govuk-body">Go back, load the page again and send what you typed.</p>
        <xsl:apply-templates select="typed" mode="copy"/>
      </xsl:when>
      <xsl:otherwise>
        <p class="govuk-body">Wait a minute, then <a class="govuk-link" href="{frame/path}">load the page again</a>.</p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="what-to-do">
    <xsl:choose>
      <xsl:when test="why = 'invitation'">
        <p class="govuk-body">An invitation works once, and for a few days. If you have used it, <a class="govuk-link" href="/sign-in">sign in</a>. If not, ask whoever invited you to send another.</p>
      </xsl:when>
      <xsl:when test="why = 'registration'">
        <p class="govuk-body">A link to register works once, within 24 hours. If you have used it, <a class="govuk-link" href="/sign-in">sign in</a>. If not, <a class="govuk-link" href="/register">ask for another</a>.</p>
      </xsl:when>
      <xsl:when test="why = 'registration_limit'">
        <p class="govuk-body">Too many have begun to register from where you are. Wait an hour, then try again.</p>
      </xsl:when>
      <xsl:when test="why = 'link'">
        <p class="govuk-body">It works once and for a short time. Ask for another where you asked for this: <a class="govuk-link" href="/reset-password">a new password</a>, or another email address under <a class="govuk-link" href="/account">your account</a>.</p>
      </xsl:when>
      <xsl:when test="why = 'twice'">
        <p class="govuk-body">It was received the first time, and nothing was done twice.</p>
        <xsl:if test="typed/page"><p class="govuk-body"><a class="govuk-link" href="{typed/page}">Load the page again</a> to see how things stand.</p></xsl:if>
      </xsl:when>
      <xsl:when test="why = 'csrf' or why = 'key'">
        <p class="govuk-body">The page had been open for too long, or was not one of ours. Nothing was done.</p>
        <xsl:apply-templates select="typed"/>
      </xsl:when>
      <xsl:when test="why = 'undeclared'">
        <p class="govuk-body">It asks other questions now than when you opened it, so your answers do not fit it all. Nothing was saved.</p>
        <xsl:apply-templates select="typed"/>
      </xsl:when>
      <xsl:when test="frame/status = 400">
        <p class="govuk-body">The address or the form was broken on the way, or held characters that no text has. Nothing was saved.</p>
        <p class="govuk-body">Go back: your browser still has what you typed. If you pasted text, paste it as plain text, and try again.</p>
      </xsl:when>
      <xsl:when test="frame/status = 403">
        <p class="govuk-body">Your role does not include this, and nothing was done.</p>
        <xsl:choose>
          <xsl:when test="frame/who/bodies > 1">
            <p class="govuk-body">You are acting for <xsl:value-of select="frame/who/body"/>. If this belongs to another organisation of yours, <a class="govuk-link" href="/act-as">act for that one</a> and try again.</p>
          </xsl:when>
          <xsl:when test="frame/who">
            <p class="govuk-body">You are signed in as <xsl:value-of select="frame/who/name"/>, <xsl:value-of select="frame/who/title"/>. If you should be able to do this, ask whoever manages people at <xsl:value-of select="frame/who/body"/> to give you the role.</p>
          </xsl:when>
        </xsl:choose>
        <xsl:apply-templates select="typed"/>
      </xsl:when>
      <xsl:when test="frame/status = 404">
        <p class="govuk-body">There is nothing at this address, or it is not yours to see.</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>If you typed or pasted the address, check that it is whole.</li>
          <li>If you followed a link in a message, what it led to may have been removed.</li>
          <xsl:if test="not(frame/who)"><li>If you have an account, <a class="govuk-link" href="/sign-in">sign in</a>: some pages are for certain people alone.</li></xsl:if>
          <xsl:if test="frame/who/bodies > 1"><li>If it belongs to another organisation of yours, <a class="govuk-link" href="/act-as">act for that one</a> first.</li></xsl:if>
        </ul>
        <xsl:apply-templates select="typed" mode="copy"/>
      </xsl:when>
      <xsl:when test="frame/status = 405">
        <p class="govuk-body">Nothing was done. Go back and use the buttons and links of the page.</p>
      </xsl:when>
      <xsl:when test="frame/status = 409">
        <p class="govuk-body">Somebody else was quicker, or it is too late. Nothing was saved.</p>
        <xsl:apply-templates select="typed"/>
      </xsl:when>
      <xsl:when test="frame/status = 413">
        <p class="govuk-body">A file can be up to 10 MB, an answer up to 250,000 characters. Nothing was sent or saved.</p>
        <p class="govuk-body">Go back: your browser still has what you typed. Choose a smaller file. A scan in grey, or saved as PDF, is often a tenth of the size.</p>
      </xsl:when>
      <xsl:when test="frame/status = 415">
        <p class="govuk-body">It was not sent the way a browser sends a form. Nothing was saved. Go back, load the page again and use its button.</p>
      </xsl:when>
      <xsl:when test="frame/status = 429">
        <p class="govuk-body">That was tried many times in a short while. Nothing was done. Your account is not locked.</p>
        <xsl:call-template name="again"/>
      </xsl:when>
      <xsl:when test="frame/status = 503">
        <p class="govuk-body">It should be back within a few minutes. What was saved before is safe, and nothing is half saved.</p>
        <xsl:call-template name="again"/>
        <p class="govuk-body">If you are about to miss a deadline, call the council now and give the request number below.</p>
      </xsl:when>
      <xsl:otherwise>
        <p class="govuk-body">The fault is ours. Nothing is half saved.</p>
        <xsl:call-template name="again"/>
        <p class="govuk-body">If it happens again, tell the council the request number below. With it the cause can be found without knowing what you typed.</p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
