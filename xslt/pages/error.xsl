<?xml version="1.0" encoding="utf-8"?>
<!-- What could not be answered, by its status and sometimes a word for why. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>

  <xsl:template match="page" mode="title">
    <xsl:choose>
      <xsl:when test="why = 'invitation'">This invitation cannot be used</xsl:when>
      <xsl:when test="why = 'twice'">This was sent already</xsl:when>
      <xsl:when test="why = 'csrf' or why = 'key'">Send that again</xsl:when>
      <xsl:when test="frame/status = 400">We could not read that request</xsl:when>
      <xsl:when test="frame/status = 403">You cannot do this</xsl:when>
      <xsl:when test="frame/status = 404">Page not found</xsl:when>
      <xsl:when test="frame/status = 405">This page cannot be used that way</xsl:when>
      <xsl:when test="frame/status = 409">Something changed meanwhile</xsl:when>
      <xsl:when test="frame/status = 413">That is too big</xsl:when>
      <xsl:when test="frame/status = 429">Too many tries</xsl:when>
      <xsl:when test="frame/status = 503">The service is not available just now</xsl:when>
      <xsl:otherwise>Something went wrong</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l"><xsl:apply-templates select="." mode="title"/></h1>
    <xsl:apply-templates select="." mode="what-to-do"/>
    <p class="govuk-body"><a class="govuk-link" href="/">Go to the start page</a></p>
    <p class="govuk-body dps-quiet">Request number: <xsl:value-of select="frame/request"/></p>
  </xsl:template>

  <xsl:template match="page" mode="what-to-do">
    <xsl:choose>
      <xsl:when test="why = 'invitation'">
        <p class="govuk-body">An invitation works once, and for a few days. If you have used it, <a class="govuk-link" href="/sign-in">sign in</a>. If not, ask whoever invited you to send another.</p>
      </xsl:when>
      <xsl:when test="why = 'twice'">
        <p class="govuk-body">It was received the first time, and nothing was done twice.</p>
      </xsl:when>
      <xsl:when test="why = 'csrf' or why = 'key'">
        <p class="govuk-body">The page had been open for too long, or was not one of ours. Nothing was saved. Go back, load the page again and send what you typed.</p>
      </xsl:when>
      <xsl:when test="why = 'undeclared'">
        <p class="govuk-body">It held an answer to a question that the page did not ask. Nothing was saved. Go back, load the page again and send what you typed.</p>
      </xsl:when>
      <xsl:when test="frame/status = 400">
        <p class="govuk-body">It was broken on the way, or held characters that no text has. Nothing was saved. Go back and try again.</p>
      </xsl:when>
      <xsl:when test="frame/status = 403">
        <p class="govuk-body">Your role does not include this. If you act for several organisations, you may be acting for another one.</p>
        <xsl:if test="frame/who/bodies > 1">
          <p class="govuk-body"><a class="govuk-link" href="/act-as">Act for another organisation</a></p>
        </xsl:if>
      </xsl:when>
      <xsl:when test="frame/status = 404">
        <p class="govuk-body">There is nothing at this address, or it is not yours to see. If you typed the address, check it.</p>
      </xsl:when>
      <xsl:when test="frame/status = 405">
        <p class="govuk-body">Go back and use the buttons and links of the page.</p>
      </xsl:when>
      <xsl:when test="frame/status = 409">
        <p class="govuk-body">Somebody else was quicker, or it is too late. Nothing was saved. Go back, load the page again and look at how things stand.</p>
      </xsl:when>
      <xsl:when test="frame/status = 413">
        <p class="govuk-body">Files can be up to 10 MB. Nothing was saved. Go back and choose a smaller file.</p>
      </xsl:when>
      <xsl:when test="frame/status = 429">
        <p class="govuk-body">Wait a minute, then try again.</p>
      </xsl:when>
      <xsl:when test="frame/status = 503">
        <p class="govuk-body">Nothing was half saved. Try again in a minute. If you are about to miss a deadline, tell the council now and give the request number below.</p>
      </xsl:when>
      <xsl:otherwise>
        <p class="govuk-body">Nothing was half saved. Go back and try again. If it happens again, tell us the request number below.</p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
